package id.badak.prove.nonsense;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One way to spoil a request that would be understood; what is cut is cut by whoever sends it.
enum Trick {
    VALUES("values of another kind, missing, added"),
    PLACES("an address with another id"),
    TWICE("parameters twice, nested, by hundreds"),
    LONG("a value of up to 300 kB"),
    BYTES("bytes that are no text"),
    JSON("JSON that is none, deep, wide, huge"),
    PARTS("parts with broken boundaries and heads"),
    TYPES("another type and charset"),
    PATHS("paths with slashes, dots, semicolons"),
    METHODS("another method"),
    HEADERS("headers huge and odd"),
    COOKIES("cookies huge and odd"),
    LINES("a broken first line or head"),
    LENGTHS("lengths that lie"),
    CHUNKS("chunks that lie"),
    CUT("cut in the middle"),
    UNFIT("one thing that the description does not allow");

    /// Those that are drawn; what the description does not allow is gone through.
    static final List<Trick> DRAWN =
            Stream.of(values()).filter(trick -> trick != UNFIT).toList();

    private static final List<String> SUFFIXES = List.of("[0]", "[]", ".a.b", "[0].class.module", "%00", "\n", " ");

    private final String words;

    Trick(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /// RFC 9112 lets a server close a connection whose framing it cannot trust.
    boolean mayBeHungUpOn() {
        return EnumSet.of(CUT, LENGTHS, CHUNKS, LINES).contains(this);
    }

    /// Below 500, or what the server itself says of a request before anything of ours could fail.
    ///
    /// An unknown transfer coding (RFC 9112, 6.1) or method (RFC 9110, 15.6.2) is answered with
    /// 501, a version that is not spoken (15.6.6) with 505.
    boolean isRight(int status) {
        return status < 500
                || (status == 501 && EnumSet.of(CHUNKS, METHODS).contains(this))
                || (status == 505 && equals(LINES));
    }

    RawRequest spoil(Shape shape, Junk junk) {
        return switch (this) {
            case VALUES -> RawRequest.of(values(shape, junk));
            case PLACES -> RawRequest.of(place(shape, junk));
            case TWICE -> twice(shape, junk);
            case LONG -> longValue(shape, junk);
            case BYTES -> BodyTricks.bytes(shape, junk);
            case JSON -> BodyTricks.json(shape, junk);
            case PARTS -> BodyTricks.parts(shape, junk);
            case TYPES -> BodyTricks.types(shape, junk);
            case PATHS -> HeadTricks.path(shape, junk);
            case METHODS -> HeadTricks.method(shape, junk);
            case HEADERS -> HeadTricks.header(shape, junk);
            case COOKIES -> HeadTricks.cookie(shape, junk);
            case LINES -> HeadTricks.line(shape, junk);
            case LENGTHS -> HeadTricks.length(shape, junk);
            case CHUNKS -> HeadTricks.chunks(shape, junk);
            case CUT, UNFIT -> RawRequest.of(shape);
        };
    }

    private static Shape values(Shape shape, Junk junk) {
        if (!shape.json().isEmpty()) {
            return shape.saying(junk.spoilJson(shape.json()));
        }
        var spoilt = new LinkedHashMap<>(junk.spoil(shape.fields()));
        if (shape.isRead()) {
            spoilt.replaceAll((_, value) -> cut(value, 300));
        }
        return shape.with(spoilt);
    }

    private static Shape place(Shape shape, Junk junk) {
        var parts = shape.path().split("/", -1);
        parts[1 + junk.random().nextInt(parts.length - 1)] =
                RawRequest.encode(junk.shortWord()).replace("+", "%20");
        return shape.at(String.join("/", parts));
    }

    private static RawRequest twice(Shape shape, Junk junk) {
        var names = List.copyOf(shape.fields().keySet());
        var count = junk.in(10) ? 1_000 : 1 + junk.random().nextInt(4);
        var many = Stream.generate(() -> names.isEmpty() ? junk.name() : junk.one(names))
                .limit(count)
                .map(name -> junk.in(2) ? name + junk.one(SUFFIXES) : name)
                .map(name -> RawRequest.encode(name) + "=" + RawRequest.encode(cut(junk.word(), 40)))
                .collect(Collectors.joining("&"));
        var request = RawRequest.of(shape);
        if (request.type().equals(RawRequest.FORM) && junk.in(2)) {
            return request.text(request.text() + "&" + many);
        }
        return request.target(request.target() + (request.target().contains("?") ? "&" : "?") + cut(many, 6_000));
    }

    private static RawRequest longValue(Shape shape, Junk junk) {
        var length =
                junk.in(10) ? junk.random().nextInt(300_000) : junk.random().nextInt(6_000);
        var value =
                junk.one(List.of("x", "9", "🦏", "[", "<b>", " ", "\n", "-")).repeat(length);
        if (!shape.json().isEmpty()) {
            return RawRequest.of(shape.saying(shape.json().replaceFirst("\"n\"|\"w\"|\"s\"|30", "\"" + value + "\"")));
        }
        var fields = new LinkedHashMap<>(shape.fields());
        var names = List.copyOf(fields.keySet());
        fields.put(names.isEmpty() ? junk.name() : junk.one(names), shape.isRead() ? cut(value, 9_000) : value);
        return RawRequest.of(shape.with(fields));
    }

    static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }
}
