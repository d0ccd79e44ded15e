package id.badak.launch;

import id.badak.kernel.CannotStart;
import id.badak.kernel.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What `serve` shows to browsers, or to a proxy on another machine, where it speaks TLS itself (docs/adr/0055).
///
/// @param chain the certificate and what leads from it to an authority, PEM
/// @param key   its private key, PEM, not encrypted
record Certificate(Path chain, Path key) {
    private static final String CHAIN = "BADAK_TLS_CERTIFICATE";
    private static final String KEY = "BADAK_TLS_KEY";
    private static final String FORWARDED = "SERVER_FORWARDHEADERSSTRATEGY";

    private static final String BUNDLE = "badak";

    /// Source: Mozilla's guideline 5.7 names these for TLS 1.3 and 1.2, with those of 128 bits beside them. Without
    /// them no order has to be agreed on: whatever a browser prefers is among the strongest.
    static final List<String> SUITES = List.of(
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    /// @throws CannotStart when one of the two is missing, cannot be read, or is over
    static Optional<Certificate> findNamed() {
        return of(Environment.find(CHAIN), Environment.find(KEY));
    }

    static Optional<Certificate> of(Optional<String> chain, Optional<String> key) {
        if (chain.isPresent() != key.isPresent()) {
            throw new CannotStart("%s and %s come together; one is missing.".formatted(CHAIN, KEY));
        }
        var named = chain.map(Path::of).map(file -> new Certificate(file, Path.of(key.orElseThrow())));
        named.ifPresent(Certificate::requireGood);
        return named;
    }

    private void requireGood() {
        if (!Files.isReadable(key)) {
            throw new CannotStart("%s names a file that cannot be read: %s".formatted(KEY, key));
        }
        try (var bytes = Files.newInputStream(chain)) {
            for (var one : CertificateFactory.getInstance("X.509").generateCertificates(bytes)) {
                if (one instanceof X509Certificate certificate) {
                    certificate.checkValidity();
                }
            }
        } catch (CertificateExpiredException over) {
            throw new CannotStart("The certificate in %s is over. Put a new one there.".formatted(chain), over);
        } catch (IOException | CertificateException unreadable) {
            throw new CannotStart(
                    "%s names a file that is no certificate in PEM form: %s".formatted(CHAIN, chain), unreadable);
        }
    }

    /// The files are looked at again when they change, so that a renewed certificate needs no restart.
    ///
    /// Where browsers come by themselves no proxy says who they are, and what they say of themselves counts for
    /// nothing: else anybody of that network could pretend to be somebody. A proxy on another machine needs the
    /// setting.
    ///
    /// @param operatorsToo whether the operators' port, too, is reached over a network
    List<String> properties(boolean operatorsToo) {
        var pem = "--spring.ssl.bundle.pem." + BUNDLE + ".";
        var properties = new ArrayList<>(List.of(
                pem + "keystore.certificate=" + chain.toUri(),
                pem + "keystore.private-key=" + key.toUri(),
                pem + "keystore.verify-keys=true",
                pem + "reload-on-update=true",
                pem + "options.enabled-protocols=TLSv1.3,TLSv1.2",
                pem + "options.ciphers=" + String.join(",", SUITES),
                "--server.ssl.bundle=" + BUNDLE));
        // The frame's operators' port speaks as its pages do unless told otherwise.
        properties.add(
                operatorsToo ? "--management.server.ssl.bundle=" + BUNDLE : "--management.server.ssl.enabled=false");
        if (Environment.find(FORWARDED).isEmpty()) {
            properties.add("--server.forward-headers-strategy=none");
        }
        return properties;
    }
}
