package id.badak.cast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// An authority of the test's own, which nobody trusts who was not told to. Made with the JDK's `keytool`, since the
/// JDK has no public way to sign a certificate.
public final class Authority {
    private static final String PASSWORD = "hanya-uji-coba";
    private static final String CA = "ca";

    private final Path folder;
    private int issued;

    private Authority(Path folder) {
        this.folder = folder;
    }

    /// A certificate with its key, as files and as a server uses them.
    public record Issued(Path certificate, Path key, SSLContext server) {}

    public static Authority in(Path folder) {
        var authority = new Authority(folder);
        authority.keytool("-alias", CA, "-dname", "CN=Otoritas uji", "-ext", "bc:c");
        authority.write(authority.certificate(), List.of(authority.pem("CERTIFICATE", authority.encoded(CA))));
        return authority;
    }

    /// Its own certificate, as PEM.
    public Path certificate() {
        return folder.resolve("ca.pem");
    }

    /// Signs a certificate for one server.
    ///
    /// @param name as keytool writes alternative names: `ip:127.0.0.1`, `dns:lain.example`
    public Issued issue(String name) {
        var alias = "server-" + ++issued;
        keytool("-alias", alias, "-dname", "CN=Uji", "-signer", CA, "-ext", "san=" + name);
        var certificate = folder.resolve(alias + ".pem");
        var key = folder.resolve(alias + ".key");
        try {
            var store = store();
            write(certificate, List.of(pem("CERTIFICATE", encoded(alias)), pem("CERTIFICATE", encoded(CA))));
            var secret = Objects.requireNonNull(store.getKey(alias, PASSWORD.toCharArray()));
            write(key, List.of(pem("PRIVATE KEY", secret.getEncoded())));
            return new Issued(certificate, key, server(store, alias));
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What trusts this authority and no other.
    public SSLContext trusting() {
        try {
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(CA, store().getCertificate(CA));
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SSLContext server(KeyStore store, String alias) throws GeneralSecurityException, IOException {
        var password = PASSWORD.toCharArray();
        var own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry(alias, store.getKey(alias, password), password, store.getCertificateChain(alias));
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(own, password);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private void keytool(String... words) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2"));
        command.addAll(List.of("-keystore", file().toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of(words));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(said);
            }
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private KeyStore store() throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(file().toFile(), PASSWORD.toCharArray());
    }

    private byte[] encoded(String alias) {
        try {
            return store().getCertificate(alias).getEncoded();
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Path file() {
        return folder.resolve("authority.p12");
    }

    private String pem(String kind, byte[] bytes) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Stream.of("-----BEGIN " + kind + "-----", lines, "-----END " + kind + "-----")
                .reduce("", (all, line) -> all + line + "\n");
    }

    private void write(Path file, List<String> parts) {
        try {
            Files.writeString(file, String.join("", parts));
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }
}
