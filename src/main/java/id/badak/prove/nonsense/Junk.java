package id.badak.prove.nonsense;

import id.badak.kernel.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// What nobody should send, drawn by a seeded generator.
public record Junk(RandomGenerator random) {
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "null",
            "undefined",
            "-1",
            "0",
            "1",
            "true",
            "2147483648",
            "99999999999999999999",
            "1e309",
            "NaN",
            "2026-02-30",
            "31/12/2026",
            "0000-00-00",
            "0000-01-01",
            "-0001-01-01",
            "9999-12-31",
            "+10000-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "2026-01-01T00:00:00Z",
            "1900-01-01",
            "a\0b",
            "\0",
            "\u0001\u0008\u001b[31m",
            "\u007f\u0085\u2028\ufeff",
            "\r\nSet-Cookie: x=y",
            "🦏👩🏽‍🍳🇮🇩",
            "\u202Eterbalik",
            "z\u0301\u0301\u0301",
            "' OR 1=1 --",
            "%",
            "_",
            "\\",
            "%%%5C",
            "{0}",
            "{",
            "${7*7}",
            "#{7*7}",
            "<script>alert(1)</script>",
            "\"><img src=x>",
            "../../etc/passwd",
            "=1+1",
            "UNMET",
            "MET",
            "KENTANG",
            "terima",
            "kurang",
            "ON_SITE",
            "WASHING",
            "1-1-1-1-1",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "pemeriksaan",
            "consent-1999-1");
    private static final List<String> NAMES = List.of(
            "halaman",
            "cari",
            "tanggal",
            "sarana",
            "satuan",
            "kode",
            "kembali",
            "nama",
            "sandi",
            "_method",
            "x",
            "a[0].b",
            "class.module",
            "\0",
            "🦏");

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    public boolean in(int times) {
        return random.nextInt(times) == 0;
    }

    public String word() {
        return switch (random.nextInt(12)) {
            case 0 -> Ids.next().toString();
            case 1 -> one(WORDS).repeat(1 + random.nextInt(40));
            case 2 -> "panjang".repeat(random.nextInt(3_000));
            case 3 -> noise(1 + random.nextInt(30));
            default -> one(WORDS);
        };
    }

    /// A word that fits into a path or a header's line.
    public String shortWord() {
        var word = word();
        return word.length() > 300 ? word.substring(0, 300) : word;
    }

    public String name() {
        return one(NAMES);
    }

    /// Any characters, of which some are no characters at all.
    private String noise(int length) {
        var noise = new StringBuilder();
        random.ints(length, 0, 0x10FFFF)
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .forEach(noise::appendCodePoint);
        return noise.toString();
    }

    public byte[] bytes() {
        var bytes = new byte[random.nextInt(2_000)];
        random.nextBytes(bytes);
        if (in(3) && bytes.length > 4) {
            bytes[0] = 'P';
            bytes[1] = 'K';
            bytes[2] = 3;
            bytes[3] = 4;
        }
        return bytes;
    }

    /// The fields with one to three of them spoilt, left out or added.
    public Map<String, String> spoil(Map<String, String> fields) {
        var spoilt = new LinkedHashMap<>(fields);
        for (var times = 1 + random.nextInt(3); times > 0; times--) {
            var names = new ArrayList<>(spoilt.keySet());
            if (names.isEmpty() || in(6)) {
                spoilt.put(name(), word());
            } else if (in(6)) {
                spoilt.remove(one(names));
            } else {
                spoilt.put(one(names), word());
            }
        }
        return spoilt;
    }

    /// The JSON with one of its values replaced by something of another shape, or cut off.
    public String spoilJson(String json) {
        if (in(12) && !json.isEmpty()) {
            return json.substring(0, random.nextInt(json.length()));
        }
        var values = new ArrayList<int[]>();
        var found = java.util.regex.Pattern.compile("(?<=[:\\[,])(\"[^\"]*\"|-?[0-9]+|true|false|null|\\{\\}|\\[\\])")
                .matcher(json);
        while (found.find()) {
            values.add(new int[] {found.start(), found.end()});
        }
        if (values.isEmpty()) {
            return json + jsonValue();
        }
        var place = one(values);
        return json.substring(0, place[0]) + jsonValue() + json.substring(place[1]);
    }

    private String jsonValue() {
        return switch (random.nextInt(10)) {
            case 0 ->
                one(List.of(
                        "null", "true", "[]", "{}", "[[]]", "{\"a\":{}}", "[null]", "{\"1\":null}", "{\"\":\"MET\"}"));
            case 1 -> one(List.of("1e400", "-1", "0", "3.5", "99999999999999999999999", "1e999999999", "01", "NaN"));
            case 2 -> one(List.of("\"\\u0000\"", "\"\\ud800\"", "\"a\\u0000b\"", "\"\\q\"", "\"\n\"", "'x'"));
            case 3 -> "[".repeat(600) + "]".repeat(600);
            case 4 -> "{\"a\":".repeat(450) + "1" + "}".repeat(450);
            case 5 -> "\"" + "panjang".repeat(random.nextInt(4_000)) + "\"";
            default -> quoted(word());
        };
    }

    private static String quoted(String word) {
        return "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"").replace("\0", "\\u0000") + "\"";
    }
}
