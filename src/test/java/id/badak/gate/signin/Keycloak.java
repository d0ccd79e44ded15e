package id.badak.gate.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/// A Keycloak of our own on loopback, in its development mode, with one realm and one client for Badak.
final class Keycloak implements AutoCloseable {
    static final String SECRET = "rahasia-uji-coba";

    private static final String ADMIN = "pengelola";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts it and waits until it says that it listens.
    ///
    /// @param folder where its distribution was unpacked
    static Keycloak start(Path folder) throws IOException {
        var port = freePort();
        var command = new ProcessBuilder(
                        folder.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--cache=local")
                .redirectErrorStream(true);
        command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", SECRET);
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = command.start();
        var said = process.inputReader();
        waitFor("Listening on", said);
        Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
        var keycloak = new Keycloak(process, port);
        keycloak.post("/admin/realms", "{\"realm\": \"badak\", \"enabled\": true}");
        return keycloak;
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/badak";
    }

    /// Tells it of Badak, which answers at this port.
    void addClient(int badak) {
        post("/admin/realms/badak/clients", """
                {"clientId": "badak", "secret": "%s", "publicClient": false, "standardFlowEnabled": true,
                 "redirectUris": ["http://127.0.0.1:%d/masuk/kembali/kantor"],
                 "attributes": {"pkce.code.challenge.method": "S256"}}
                """.formatted(SECRET, badak));
    }

    void addUser(String username) {
        post("/admin/realms/badak/users", """
                {"username": "%s", "enabled": true, "email": "%s@uji.example", "emailVerified": true,
                 "firstName": "Uji", "lastName": "Coba",
                 "credentials": [{"type": "password", "value": "%s", "temporary": false}]}
                """.formatted(username, username, SECRET));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }

    private void post(String path, String body) {
        var answer = send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        if (!answer.isEmpty()) {
            throw new IllegalStateException(path + ": " + answer);
        }
    }

    private String token() {
        var form = "grant_type=password&client_id=admin-cli&username=" + ADMIN + "&password="
                + URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        var answer = send(HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return JsonMapper.shared().readTree(answer).get("access_token").asString();
    }

    private String send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void waitFor(String words, BufferedReader said) throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains(words)) {
                return;
            }
        }
        throw new IllegalStateException("Keycloak ended before it listened");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
