package id.badak.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `bin/weaknesses` before a service of our own, with a bill of two libraries. What the jar's bill holds `bin/bom`
/// looks at.
class BillTests {
    private static final String BILL = """
            {"components": [
              {"name": "aman", "purl": "pkg:maven/org.contoh/aman@1.0?type=jar"},
              {"name": "tanpa alamat"},
              {"name": "lapuk", "purl": "pkg:maven/org.contoh/lapuk@2.0?type=jar"}]}
            """;

    @TempDir
    private Path folder;

    private final List<String> asked = new ArrayList<>();
    private HttpServer service;
    private int status = 200;
    private String answer = "{\"results\": [{}, {}]}";

    @BeforeEach
    void serve() throws IOException {
        Files.writeString(folder.resolve("bill.json"), BILL);
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", call -> {
            asked.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Location", "/elsewhere");
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes);
            call.close();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void asksAboutEachLibraryAndEndsWellWhenNothingIsKnown() throws Exception {
        assertThat(ask()).isEqualTo("0 2 libraries asked about, 0 weaknesses known");
        assertThat(asked)
                .containsExactly("{\"queries\":[{\"package\":{\"purl\":\"pkg:maven/org.contoh/aman@1.0\"}},"
                        + "{\"package\":{\"purl\":\"pkg:maven/org.contoh/lapuk@2.0\"}}]}");
    }

    @Test
    void namesTheLibraryWithTheWeakness() throws Exception {
        answer = "{\"results\": [{}, {\"vulns\": [{\"id\": \"CVE-0000-1\"}, {\"id\": \"CVE-0000-2\"}]}]}";

        assertThat(ask()).isEqualTo("""
                        3 pkg:maven/org.contoh/lapuk@2.0?type=jar CVE-0000-1
                        pkg:maven/org.contoh/lapuk@2.0?type=jar CVE-0000-2
                        2 libraries asked about, 2 weaknesses known""");
    }

    /// Silence about a library must not read as good news.
    @Test
    void doesNotEndWellWhenItCouldNotAskAboutAll() throws Exception {
        answer = "{\"results\": [{}]}";
        assertThat(ask()).isEqualTo("2 weaknesses: it did not answer about each library");

        answer = "{}";
        assertThat(ask()).startsWith("2 ");

        status = 503;
        assertThat(ask()).isEqualTo("2 weaknesses: it answered 503");

        status = 302;
        assertThat(ask()).startsWith("2 ");
    }

    private String ask() throws IOException, InterruptedException {
        var address = "http://127.0.0.1:" + service.getAddress().getPort() + "/v1/querybatch";
        var process = new ProcessBuilder(
                        "bin/weaknesses", address, folder.resolve("bill.json").toString())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + output.strip();
    }
}
