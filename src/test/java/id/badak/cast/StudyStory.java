package id.badak.cast;

import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import java.util.HashMap;
import java.util.Map;

/// A study that two researchers tell over HTTP: whom they ask, what was said, and how they code it.
public final class StudyStory {
    private static final String STUDIES = "/penelitian/kajian";
    private static final String DAY = "2026-01-05";

    private final Visitor one;
    private final Visitor other;
    private final String path;

    private StudyStory(Visitor one, Visitor other, String path) {
        this.one = one;
        this.other = other;
        this.path = path;
    }

    public static StudyStory begin(int port, Cast.Company company) {
        var one = Visitor.signedIn(port, company.the(Role.RESEARCHER));
        var other = Visitor.signedIn(port, company.hire(Role.RESEARCHER, "Mbak Ani"));
        return new StudyStory(one, other, study(one));
    }

    public static String study(Visitor researcher) {
        return researcher
                .submit(
                        STUDIES + "/baru",
                        STUDIES,
                        Map.of("operasi", operation(), "judul", "Berani", "pertanyaan", "Mengapa?\nBagi siapa tidak?"))
                .path();
    }

    public static String officer(Visitor researcher, String study, int number) {
        return researcher
                .submit(
                        study + "/informan/baru",
                        study + "/informan",
                        Map.of("operasi", operation(), "nomor", String.valueOf(number), "peran", "OFFICER"))
                .path();
    }

    /// An interview that the informant has not agreed to yet.
    public static String meet(Visitor researcher, String informant, String on, String way) {
        return researcher
                .submit(
                        informant,
                        informant + "/wawancara",
                        Map.of("operasi", operation(), "tanggal", on, "menit", "60", "cara", way))
                .path();
    }

    public static void agree(Visitor researcher, String interview, String on) {
        researcher.submit(interview, interview + "/persetujuan", Map.of("tanggal", on, "cara", "SPOKEN"));
    }

    public static String write(Visitor researcher, String interview, String words) {
        return researcher
                .submit(interview, interview + "/naskah", Map.of("operasi", operation(), "kata", words))
                .path();
    }

    /// Locks a transcript; gives the desk where it is coded.
    public static String lock(Visitor researcher, String transcript) {
        researcher.submit(transcript, transcript + "/kunci", Map.of());
        return transcript.replace("/naskah/", "/meja/");
    }

    public static String operation() {
        return Ids.next().toString();
    }

    public String path() {
        return path;
    }

    public Visitor one() {
        return one;
    }

    public Visitor other() {
        return other;
    }

    /// Adds somebody to ask; gives their page.
    ///
    /// @param since a month, as it is typed; of owners alone
    public String informant(int number, String role, String since) {
        var fields = new HashMap<>(Map.of("operasi", operation(), "nomor", String.valueOf(number), "peran", role));
        if (!role.equals("OFFICER")) {
            fields.put("rantai", "PRODUCTION");
            fields.put("sejak", since);
        }
        return one.submit(path + "/informan/baru", path + "/informan", fields).path();
    }

    /// An interview that the informant agreed to.
    public String interview(String informant, String way) {
        var interview = meet(one, informant, DAY, way);
        agree(one, interview, DAY);
        return interview;
    }

    /// Locks what was said; gives the desk where it is coded.
    public String desk(String interview, String words) {
        return lock(one, write(one, interview, words));
    }

    public String code(String name, String stage, String above) {
        var id = operation();
        one.submit(path + "/kode", path + "/kode", Map.of("operasi", id, "nama", name, "tahap", stage, "induk", above));
        return id;
    }

    public static void sit(Visitor coder, String desk) {
        coder.submit(desk, desk + "/pernyataan", Map.of("sikap", "APART"));
    }

    public static String mark(Visitor coder, String desk, String code, int first, int beyond) {
        var id = operation();
        coder.submit(
                desk,
                desk + "/kutipan",
                Map.of("operasi", id, "kode", code, "awal", String.valueOf(first), "akhir", String.valueOf(beyond)));
        return id;
    }

    public static void finish(Visitor coder, String desk) {
        coder.submit(desk, desk + "/selesai", Map.of());
    }

    /// Both code the beginning of it alike; gives the coding of the first.
    public String coded(String desk, String code, int beyond) {
        sit(one, desk);
        sit(other, desk);
        var coding = mark(one, desk, code, 0, beyond);
        mark(other, desk, code, 0, beyond);
        finish(one, desk);
        finish(other, desk);
        return coding;
    }
}
