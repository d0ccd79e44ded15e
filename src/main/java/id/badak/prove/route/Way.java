package id.badak.prove.route;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/// How an answer is asked for: as a page, as data, as a file, as a part of a page, as headers only.
///
/// What a route does not offer it must refuse with the same reticence.
enum Way {
    PAGE("Accept", "text/html"),
    JSON("Accept", "application/json"),
    HEAD("Accept", "*/*"),
    CSV("Accept", "text/csv"),
    SPREADSHEET("Accept", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PRINT("Accept", "application/pdf"),
    PART("HX-Request", "true"),
    ENGLISH("Accept-Language", "en"),
    RANGE("Range", "bytes=0-4095");

    private final String header;
    private final String value;

    Way(String header, String value) {
        this.header = header;
        this.value = value;
    }

    HttpRequest.Builder ask(HttpRequest.Builder request) {
        return this == HEAD
                ? request.method("HEAD", BodyPublishers.noBody())
                : send(request).GET();
    }

    HttpRequest.Builder send(HttpRequest.Builder request) {
        return request.header(header, value);
    }
}
