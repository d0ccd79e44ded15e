package id.badak.prove.nonsense;

import java.util.List;

/// What can be wrong before and around what is sent.
final class HeadTricks {
    private static final List<String> STEPS = List.of(
            "/",
            "//",
            "/./",
            "/../",
            "/..;/",
            "/%2e%2e/",
            "%2F",
            "%5C",
            "\\",
            ";",
            ";a=b",
            ";jsessionid=1",
            "%3B",
            "%00",
            "%0d%0aX:%20y",
            "/.",
            "/..",
            ".json",
            ".css",
            "%20",
            "%09",
            "%25",
            "%252e%252e%252f",
            "~",
            "{x}",
            "|",
            "^",
            "`",
            "\"",
            "<",
            "%E2%80%A8",
            "%7F",
            "?",
            "?&=&",
            "#a",
            "??",
            "*",
            "@",
            ":80",
            "/WEB-INF/web.xml",
            "/error",
            "%C0%AE");

    private static final List<String> TARGETS = List.of(
            "*",
            "http://jahat.example/",
            "http://",
            "jahat.example:443",
            "//jahat.example/",
            "/?",
            "?",
            "//",
            "/;",
            "/..",
            "/.%00./",
            "file:///etc/passwd",
            "/error",
            "/error?status=500",
            "/%",
            "/\u00ff",
            "/actuator",
            "/threaddump");

    private static final List<String> METHODS = List.of(
            "HEAD",
            "OPTIONS",
            "PUT",
            "DELETE",
            "PATCH",
            "TRACE",
            "CONNECT",
            "PROPFIND",
            "KENTANG",
            "get",
            "POST",
            "GET",
            "G" + "E".repeat(2_000) + "T",
            "GET\t",
            "\0",
            "!");

    private static final List<String> NAMES = List.of(
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "Forwarded",
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Accept-Charset",
            "Range",
            "If-Range",
            "If-Modified-Since",
            "If-Unmodified-Since",
            "If-Match",
            "If-None-Match",
            "Origin",
            "Referer",
            "User-Agent",
            "Authorization",
            "Content-Encoding",
            "Content-Language",
            "Expect",
            "Upgrade",
            "X-HTTP-Method-Override",
            "HX-Request",
            "HX-Target",
            "Sec-Fetch-Site",
            "X-Request-Id",
            "X-Original-URL",
            "Access-Control-Request-Method",
            "Date",
            "TE",
            "Priority",
            "Proxy-Authorization",
            "Via",
            "Max-Forwards",
            "Trailer",
            "Early-Data",
            "Host");

    private static final List<String> VALUES = List.of(
            "",
            ",",
            ";",
            "*",
            "*/*;q=x",
            "text/html;q=2",
            "image/png",
            "application/json",
            "application/pdf",
            "a/b/c",
            "*/x",
            "bytes=9-1",
            "bytes=0-0,1-1,2-2,3-3",
            "bytes=-",
            "bytes=-99999999999999999999",
            "xx-!!;q=9",
            "id-ID-x-a,en;q=0.5,*",
            "gzip;q=0, identity;q=0",
            "gzip",
            "br",
            "kemarin",
            "Mon, 99 Foo 0000 00:00:00 GMT",
            "\"",
            "W/\"",
            "null",
            "gopher",
            "https",
            "<jahat>",
            "abc",
            "-1",
            "65536",
            "99999999999",
            "::1, x, 999.9.9.9",
            "[::",
            "for=;;host=\"a b\"",
            "//x",
            "Basic !!!",
            "Bearer " + "x".repeat(2_000),
            "Negotiate",
            "100-continue",
            "200-ok",
            "h2c",
            "websocket",
            "DELETE",
            "true",
            "cross-site",
            "utf-99",
            "${jndi:ldap://127.0.0.1/a}",
            "\u00ff\u00fe",
            "a\tb",
            "'",
            "()");

    private static final List<String> COOKIES = List.of(
            "badak=",
            "badak=\"; ;;=; a",
            "bahasa=xx",
            "bahasa=%00",
            "bahasa=\"",
            "badak=!!!!",
            "badak=AAAA",
            "badak=%zz",
            "$Version=1; badak=x; $Path=/",
            "=",
            ";;;;",
            "a",
            "__Host-badak=x",
            "badak=x; badak=y",
            "badak=\u00ff\u0080",
            "peramban=x",
            "\"=\"",
            "JSESSIONID=1",
            "badak=MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw");

    private static final List<String> LENGTHS = List.of(
            "-1",
            "0",
            "+5",
            "5, 6",
            "0x10",
            "",
            " ",
            "99999999999999999999",
            "2147483648",
            "1e3",
            "abc",
            "1.5",
            "5 5",
            "\u00b2");

    private static final List<String> CODINGS = List.of(
            "chunked",
            "chunked",
            "chunked",
            "chunked, chunked",
            "identity",
            "gzip, chunked",
            "xchunked",
            "chunked;q=1",
            "\u000bchunked",
            "CHUNKED",
            "",
            "gzip");

    private static final List<String> CHUNKS = List.of(
            "5\r\nhello\r\n0\r\n\r\n",
            "5\r\nhell",
            "ffffffff\r\nx",
            "-1\r\nx\r\n",
            "zz\r\n",
            "0\r\n",
            "",
            "5;" + "x".repeat(9_000) + "\r\nhello\r\n0\r\n\r\n",
            "1\r\nab\r\n0\r\n\r\n",
            "00000000000000005\r\nhello\r\n0\r\n\r\n",
            "0\r\nX: " + "y".repeat(9_000) + "\r\n\r\n",
            "5\nhello\n0\n\n",
            "7fffffffffffffff\r\nx",
            "0\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n",
            "0\r\nContent-Length: 5\r\n\r\n");

    private static final List<String> VERSIONS = List.of(
            "HTTP/1.0",
            "HTTP/0.9",
            "HTTP/2.0",
            "HTTP/9.9",
            "HTTP/1.",
            "http/1.1",
            "HTTP",
            "",
            "X/1.1",
            "HTTP/1.1 x",
            "\0");

    private HeadTricks() {}

    static RawRequest path(Shape shape, Junk junk) {
        var request = RawRequest.of(shape);
        if (junk.in(6)) {
            return request.target(junk.one(TARGETS));
        }
        var target = request.target();
        for (var times = 1 + junk.random().nextInt(3); times > 0; times--) {
            var place = junk.random().nextInt(target.length() + 1);
            target = target.substring(0, place) + junk.one(STEPS) + target.substring(place);
        }
        return request.target(target);
    }

    static RawRequest method(Shape shape, Junk junk) {
        return RawRequest.of(shape).method(junk.one(METHODS));
    }

    static RawRequest header(Shape shape, Junk junk) {
        var request = RawRequest.of(shape);
        for (var times = 1 + junk.random().nextInt(junk.in(15) ? 150 : 4); times > 0; times--) {
            var value =
                    junk.in(5) ? RawRequest.bytesOf(junk.shortWord()).replaceAll("[\r\n\0]", " ") : junk.one(VALUES);
            request.header(
                    junk.one(NAMES),
                    junk.in(20) ? value.repeat(1 + junk.random().nextInt(300)) : value);
        }
        return request;
    }

    static RawRequest cookie(Shape shape, Junk junk) {
        var request = RawRequest.of(shape);
        for (var times = 1 + junk.random().nextInt(3); times > 0; times--) {
            var cookie = junk.in(4)
                    ? "bahasa=" + RawRequest.bytesOf(junk.shortWord()).replaceAll("[\r\n\0]", " ")
                    : junk.one(COOKIES);
            request.header(
                    "Cookie",
                    junk.in(10) ? (cookie + ";").repeat(1 + junk.random().nextInt(250)) : cookie);
        }
        return request;
    }

    static RawRequest line(Shape shape, Junk junk) {
        var request = RawRequest.of(shape);
        return switch (junk.random().nextInt(10)) {
            case 0 -> request.version(junk.one(VERSIONS));
            case 1 -> request.header("Host", "jahat.example");
            case 2 -> request.line(" folded: line");
            case 8 -> request.target("");
            case 3 -> request.line("no colon");
            case 4 -> request.line(": no name");
            case 5 -> request.line("A B: space in a name");
            case 6 -> request.endLinesWith(junk.one(List.of("\n", "\r", "\r\r\n", "\0")));
            case 7 -> request.target(request.target() + " " + junk.one(List.of("x", " ", "\t", "\u000b")));
            default -> request.line(("X-" + junk.random().nextInt(9) + ": y\r\n").repeat(200) + "X: z");
        };
    }

    static RawRequest length(Shape shape, Junk junk) {
        var request = RawRequest.of(shape).unmeasured();
        var length = request.body().length;
        if (junk.in(3)) {
            request.header("Content-Length", String.valueOf(length + junk.one(List.of(-1, 1, 1_000, 1_000_000))));
        } else if (junk.in(4)) {
            request.header("Content-Length", String.valueOf(length)).header("Content-Length", junk.one(LENGTHS));
        } else {
            request.header("Content-Length", junk.one(LENGTHS));
        }
        return request;
    }

    static RawRequest chunks(Shape shape, Junk junk) {
        var request = RawRequest.of(shape).unmeasured().header("Transfer-Encoding", junk.one(CODINGS));
        if (junk.in(4)) {
            request.header("Content-Length", String.valueOf(request.body().length));
        }
        return request.text(
                junk.in(3)
                        ? Integer.toHexString(request.body().length + junk.one(List.of(0, 0, 1, -1, 99))) + "\r\n"
                                + request.text() + "\r\n" + junk.one(List.of("0\r\n\r\n", "", "0\r\n"))
                        : junk.one(CHUNKS));
    }
}
