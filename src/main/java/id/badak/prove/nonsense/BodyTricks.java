package id.badak.prove.nonsense;

import id.badak.kernel.Ids;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/// What can be wrong in what is sent.
final class BodyTricks {
    /// Not UTF-8: too long a form of a slash and of NUL, a lone surrogate, a continuation without a
    /// start, a start without its continuation, a point beyond Unicode, and halves of percent
    /// codes.
    private static final List<String> NO_TEXT = List.of(
            "%C0%AF",
            "%C0%80",
            "%E0%80%AF",
            "%ED%A0%80",
            "%ED%BF%BF",
            "%80",
            "%C3",
            "%F5%80%80%80",
            "%FF%FE",
            "%00",
            "%",
            "%4",
            "%zz",
            "%u0041",
            "%25%30%30",
            "%EF%BF%BF",
            "%F4%90%80%80");

    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json",
            "foo",
            "multipart/form-data",
            "*/*",
            "/",
            ";",
            "application/json; charset=bogus",
            "application/json; charset=utf-32",
            "application/json; charset=\"",
            "application/x-www-form-urlencoded; charset=utf-99",
            "application/x-www-form-urlencoded; charset=utf-16",
            "application/x-www-form-urlencoded; charset=",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=\"b",
            "multipart/mixed; boundary=b",
            "multipart/form-data; charset=utf-99; boundary=b",
            "application/octet-stream",
            "application/x-java-serialized-object",
            "application/" + "x".repeat(4_000),
            "text/html; a=b; a=b; a=\"\\\"");

    private static final List<String> PART_HEADS = List.of(
            "Content-Disposition: form-data",
            "Content-Disposition: attachment; name=\"foto\"",
            "Content-Disposition: form-data; name=\"foto\"; filename=\"../../../a\"",
            "Content-Disposition: form-data; name=\"foto\"; filename=\"a\0.jpg\"",
            "Content-Disposition: form-data; name=\"foto\"; filename*=utf-99''%zz",
            "Content-Disposition: form-data; name=\"foto\"; filename*=UTF-8''%00%C0",
            "Content-Disposition: form-data; name=\"foto\"; filename=\"" + "f".repeat(3_000) + "\"",
            "Content-Disposition: form-data; name=\"",
            "Content-Disposition: form-data; name=foto; name=berkas; filename=",
            "Content-Disposition: form-data; name=\"_csrf\"; filename=\"x\"",
            "Content-Disposition: form-data; name=\"operasi\"; filename=\"x\"",
            "content-disposition:form-data;name=\"kata\"\r\nContent-Type: text/plain; charset=utf-99",
            "Content-Disposition: form-data; name=\"kata\"\r\nContent-Transfer-Encoding: base64",
            "Content-Disposition: form-data; name=\"kata\"\r\nContent-Type: multipart/mixed; boundary=c",
            "X: " + "y".repeat(9_000),
            "no colon",
            "");

    private static final List<String> JSON = List.of(
            "",
            " ",
            "null",
            "[]",
            "0",
            "\"\"",
            "{",
            "}",
            "{\"operations\":null}",
            "{\"operations\":{}}",
            "{\"operations\":[null,0,\"\",[],{}]}",
            "{\"operations\":[],\"operations\":[{\"id\":1}]}",
            "{\"operations\":[{\"id\":\"a\",\"id\":\"b\",\"kind\":\"visit.record\",\"kind\":[],"
                    + "\"body\":{},\"body\":0}]}",
            "{\"operations\":[]}{\"operations\":[]}",
            "{\"operations\":[]} x",
            "// x\n{\"operations\":[]}",
            "{\"operations\":[],}",
            "{'operations':[]}",
            "{\"operations\":[{\"id\":1e999999999}]}",
            "{\"operations\":[{\"id\":-0.0e-999999999,\"kind\":1}]}",
            "{\"operations\":[{\"\":\"\"}]}",
            "{\"__proto__\":{},\"operations\":[]}",
            "{\"@class\":\"java.util.HashMap\",\"operations\":[]}",
            "\uFEFF{\"operations\":[]}",
            "{\"operations\":[\"\\ud800\",\"\\u0000\",\"\\x\"]}",
            "{\"operations\":[{\"id\":\"" + "0".repeat(36) + "\",\"kind\":\"task.fix\",\"body\":\"{}\"}]}");

    private BodyTricks() {}

    static RawRequest bytes(Shape shape, Junk junk) {
        var request = RawRequest.of(shape);
        var noise = junk.in(3) ? Trick.cut(latin(junk.bytes()), 500) : junk.one(NO_TEXT);
        if (request.hasBody() && !junk.in(4)) {
            return request.text(put(request.text(), junk.in(2) ? decoded(noise) : noise, junk));
        }
        var name = shape.fields().isEmpty()
                ? junk.name()
                : junk.one(List.copyOf(shape.fields().keySet()));
        var target = request.target();
        return request.target(
                junk.in(3)
                        ? target + noise.replaceAll("[\\s\\p{Cntrl}]", "")
                        : target + (target.contains("?") ? "&" : "?") + RawRequest.encode(name) + "="
                                + noise.replaceAll("[\\s\\p{Cntrl}]", ""));
    }

    static RawRequest json(Shape shape, Junk junk) {
        var request = RawRequest.of(shape);
        var base = shape.json().isEmpty() ? "{\"operations\":[]}" : shape.json();
        var depth = 1 << junk.random().nextInt(16);
        var width = junk.random().nextInt(junk.in(20) ? 30_000 : 500);
        var text = switch (junk.random().nextInt(9)) {
            case 0 -> "[".repeat(depth) + "]".repeat(depth);
            case 1 -> "{\"operations\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
            case 2 -> "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
            case 3 -> "{\"operations\":[" + "{},".repeat(width) + "{}]}";
            case 4 -> "{\"operations\":[{\"id\":" + "9".repeat(width + 1) + ",\"kind\":\"\",\"body\":{}}]}";
            case 5 -> junk.spoilJson(junk.in(2) ? junk.spoilJson(base) : base);
            case 6 -> base.replace("\"body\":", "\"body\":" + "[".repeat(depth / 2 + 1));
            case 7 ->
                base.replaceFirst(
                        "\"id\":\"[^\"]*\"",
                        "\"id\":\"" + Ids.next() + junk.one(List.of("", " ", "\\u0000", "0")) + "\"");
            default -> junk.one(JSON);
        };
        var charset = junk.one(List.of("UTF-8", "UTF-8", "UTF-16", "UTF-32", "ISO-8859-1"));
        return request.method("POST").type("application/json").body(text.getBytes(Charset.forName(charset)));
    }

    static RawRequest parts(Shape shape, Junk junk) {
        var request = RawRequest.of(new Shape(shape.role(), "POST", shape.path(), shape.fields(), true, ""));
        var whole = request.text();
        return switch (junk.random().nextInt(9)) {
            case 0 -> request.text(whole.replace("--b--", ""));
            case 1 -> request.text(whole.replace("--b", "--c"));
            case 2 -> request.text(whole.replace("\r\n", "\n"));
            case 3 -> request.type("multipart/form-data");
            case 4 ->
                request.type("multipart/form-data; boundary="
                        + "b".repeat(junk.random().nextInt(5_000)));
            case 5 -> request.text(part(junk.one(PART_HEADS), latin(junk.bytes())) + whole);
            case 6 ->
                request.text(
                        part(junk.one(PART_HEADS), "x").repeat(1 + junk.random().nextInt(700)) + whole);
            case 7 -> request.text(whole.substring(0, junk.random().nextInt(whole.length())));
            default -> request.text(put(whole, junk.one(List.of("--b", "\r\n--b", "\r\n--b--\r\n", "\0", "--")), junk));
        };
    }

    static RawRequest types(Shape shape, Junk junk) {
        var request = RawRequest.of(shape);
        return request.type(junk.one(TYPES))
                .text(request.hasBody() && junk.in(2) ? request.text() : RawRequest.bytesOf(junk.word()));
    }

    private static String part(String head, String content) {
        return "--b\r\n" + head + "\r\n\r\n" + content + "\r\n";
    }

    private static String put(String text, String noise, Junk junk) {
        var place = junk.random().nextInt(text.length() + 1);
        return text.substring(0, place) + noise + text.substring(place);
    }

    /// The bytes themselves, where a percent sign is none.
    private static String decoded(String percent) {
        return percent.matches("(%[0-9A-F]{2})+") ? latin(HexFormat.of().parseHex(percent.replace("%", ""))) : percent;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
