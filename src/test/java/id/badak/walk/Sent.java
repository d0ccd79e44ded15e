package id.badak.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;

/// What came back, as text whatever it was: a spreadsheet is unzipped.
record Sent(int status, String path, String type, String text) {

    static Sent of(HttpResponse<byte[]> response) {
        return new Sent(
                response.statusCode(),
                response.uri().getPath(),
                response.headers().firstValue("Content-Type").orElse(""),
                textOf(response.body()));
    }

    boolean isSignIn() {
        return path.equals("/masuk");
    }

    boolean isPage() {
        return type.startsWith("text/html");
    }

    /// The words of the page's content, or the whole text of anything else.
    String words() {
        var main = isPage() ? Jsoup.parse(text).selectFirst("main") : null;
        return main == null ? text : main.text();
    }

    private static String textOf(byte[] body) {
        if (body.length < 4 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        try {
            var file = Files.createTempFile("badak-sent", ".zip");
            Files.write(file, body);
            try (var zip = new ZipFile(file.toFile())) {
                return zip.stream().map(entry -> textOf(zip, entry)).collect(Collectors.joining("\n"));
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String textOf(ZipFile zip, ZipEntry entry) {
        try (var stream = zip.getInputStream(entry)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
