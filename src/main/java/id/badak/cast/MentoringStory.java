package id.badak.cast;

import id.badak.cast.Cast.Company;
import id.badak.cast.Cast.Member;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.registry.facility.Facility;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// A kitchen on its way through mentoring, told over HTTP by the people themselves.
public final class MentoringStory {
    private final int port;
    private final Company company;
    private final Facility kitchen;
    private final Member siti;

    private MentoringStory(int port, Company company) {
        this.port = port;
        this.company = company;
        this.kitchen = company.kitchen("Keripik Pisang Bu Siti");
        this.siti = company.owner(kitchen.enterprise(), "Bu Siti");
    }

    public static MentoringStory in(int port, Company company) {
        return new MentoringStory(port, company);
    }

    public Facility kitchen() {
        return kitchen;
    }

    public Member siti() {
        return siti;
    }

    public Visitor owner() {
        return Visitor.signedIn(port, siti);
    }

    public Visitor mentor() {
        return Visitor.signedIn(port, company.the(Role.MENTOR));
    }

    public Visitor coordinator() {
        return Visitor.signedIn(port, company.the(Role.COORDINATOR));
    }

    public MentoringStory consented() {
        owner().submit("/persetujuan", "/persetujuan", Map.of("versi", "consent-2026-2"));
        return this;
    }

    public MentoringStory assigned() {
        consented();
        var page = "/penugasan/" + kitchen.id();
        coordinator()
                .submit(
                        page,
                        page,
                        Map.of(
                                "pendamping",
                                company.the(Role.MENTOR).actor().account().toString(),
                                "alasan",
                                "paling dekat"));
        return this;
    }

    public String casePath() {
        return mentor().get("/binaan").page().select("a[href^=/binaan/]").attr("href");
    }

    /// Records a visit on which these clauses of CPPB-IRT were unmet and all others met.
    public Visitor.Answer visited(Set<String> unmet) {
        var mentor = mentor();
        var path = casePath();
        return mentor.postMultipart(path + "/kunjungan", mentor.token(path + "/kunjungan/baru"), visitFields(unmet));
    }

    public static Map<String, Object> visitFields(Set<String> unmet) {
        var today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        var fields = new LinkedHashMap<String, Object>();
        fields.put("operasi", Ids.next().toString());
        fields.put("tanggal", today.toString());
        fields.put("menit", "45");
        fields.put("bentuk", "ON_SITE");
        fields.put("catatan", "Bu Siti semangat.");
        for (var clause = 1; clause <= 37; clause++) {
            var number = Integer.toString(clause);
            fields.put("jawab-" + number, unmet.contains(number) ? "UNMET" : "MET");
            if (unmet.contains(number)) {
                fields.put("sebab-" + number, "HABIT");
                fields.put("pilihan-" + number, number + "-1");
                fields.put("batas-" + number, today.plusDays(7).toString());
            }
        }
        return fields;
    }
}
