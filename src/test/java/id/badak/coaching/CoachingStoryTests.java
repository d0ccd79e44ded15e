package id.badak.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.MentoringStory;
import id.badak.cast.Photos;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class CoachingStoryTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    private MentoringStory story() {
        return MentoringStory.in(port, cast.inNewOffice());
    }

    @Nested
    class Consent {
        @Test
        void isAskedForBeforeAnythingElse() {
            assertThat(story().owner().get("/beranda").words()).contains("Baca dan setujui pendampingan");
        }

        @Test
        void isGivenOnceAndCanBeWithdrawnAndGivenAgain() {
            var owner = story().consented().owner();
            assertThat(owner.get("/persetujuan").words()).contains("Anda menyetujui ini");

            owner.submit("/persetujuan", "/persetujuan/penarikan", Map.of());
            assertThat(owner.get("/persetujuan").words()).contains("Anda menarik persetujuan");

            owner.submit("/persetujuan", "/persetujuan", Map.of("versi", "consent-2026-2"));
            assertThat(owner.get("/persetujuan").words()).contains("Anda menyetujui ini");
        }

        @Test
        void isRefusedForAnotherTextThanTheOneInForce() {
            var answer = story().owner().submit("/persetujuan", "/persetujuan", Map.of("versi", "consent-1999-1"));

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.words()).contains("baru saja berganti");
        }

        @Test
        void endsRecordingWhenItIsWithdrawn() {
            var story = story().assigned();
            var mentor = story.mentor();
            var path = story.casePath();
            var token = mentor.token(path + "/kunjungan/baru");
            story.owner().submit("/persetujuan", "/persetujuan/penarikan", Map.of());

            var answer = mentor.postMultipart(path + "/kunjungan", token, MentoringStory.visitFields(Set.of("13")));

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.words()).contains("Pemilik belum menyetujui").contains("Isian Anda masih ada");
        }
    }

    @Nested
    class Withdrawal {
        @Test
        void endsFixesAndReviewsToo() {
            var story = story().assigned();
            story.visited(Set.of("13"));
            var owner = story.owner();
            var task = taskOf(owner);
            var fields = fix(owner, task, Color.GREEN);
            owner.submit("/persetujuan", "/persetujuan/penarikan", Map.of());

            var answer = owner.postMultipart(task + "/perbaikan", owner.token(task), fields);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(owner.get(task).page().select("img[src*=/foto/]")).isEmpty();
        }
    }

    @Nested
    class Assignment {
        @Test
        void refusesAReasonThatIsTooLongAndKeepsIt() {
            var story = story().consented();
            var path = "/penugasan/" + story.kitchen().id();
            var mentor = story.coordinator()
                    .get(path)
                    .page()
                    .select("input[name=pendamping]")
                    .val();

            var answer = story.coordinator()
                    .submit(path, path, Map.of("pendamping", mentor, "alasan", "baris\r\n".repeat(90)));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.words()).contains("paling panjang 500 huruf");
        }

        @Test
        void needsTheOwnersConsent() {
            var story = story();
            var path = "/penugasan/" + story.kitchen().id();
            var mentor = story.coordinator()
                    .get(path)
                    .page()
                    .select("input[name=pendamping]")
                    .val();

            var answer = story.coordinator().submit(path, path, Map.of("pendamping", mentor, "alasan", "dekat"));

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.words()).contains("Pemilik belum menyetujui");
        }

        @Test
        void takesAReasonOfNothingButSpaceForNone() {
            var story = story().consented();
            var path = "/penugasan/" + story.kitchen().id();

            var answer = story.coordinator().submit(path, path, Map.of("alasan", "\u00a0\u3000"));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.words()).contains("Tulis alasan penugasan");
        }

        @Test
        void asksForAMentorAndAReasonAndKeepsWhatWasTyped() {
            var story = story().consented();
            var path = "/penugasan/" + story.kitchen().id();

            var answer = story.coordinator().submit(path, path, Map.of("alasan", "karena dekat"));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.words()).contains("Pilih satu pendamping");
            assertThat(answer.page().select("textarea[name=alasan]").text()).isEqualTo("karena dekat");
        }

        @Test
        void showsOnTheBoardWhoMentorsWhom() {
            assertThat(story().assigned().coordinator().get("/penugasan").words())
                    .contains("didampingi Pak Andi")
                    .contains("Pak Andi: 1 binaan");
        }
    }

    @Nested
    class Visit {
        @Test
        void putsEachUnmetClauseOnTheMapAndOneThingFirst() {
            var story = story().assigned();

            assertThat(story.visited(Set.of("12", "13", "32")).words()).contains("Nomor bukti");

            var home = story.owner().get("/beranda");
            assertThat(home.words())
                    .contains("34 dari 37 aman")
                    .contains("Kenapa ini dulu")
                    .contains("Catatan pendampingan Anda tidak dipakai untuk sanksi");
            assertThat(home.page().select(".badak-next")).hasSize(1);
            assertThat(home.page().select(".badak-map li")).hasSize(6);
        }

        @Test
        void isOneVisitWhenItIsSentTwice() {
            var story = story().assigned();
            var mentor = story.mentor();
            var path = story.casePath();
            var token = mentor.token(path + "/kunjungan/baru");
            var fields = MentoringStory.visitFields(Set.of("13"));

            var first = mentor.postMultipart(path + "/kunjungan", token, fields);
            var second = mentor.postMultipart(path + "/kunjungan", token, fields);

            assertThat(numberIn(second)).isEqualTo(numberIn(first));
            assertThat(mentor.get(path).page().select(".badak-card")).hasSize(1);
        }

        @Test
        void leavesAloneWhatALaterVisitAgreedWhenItArrivesLate() {
            var story = story().assigned();
            story.visited(Set.of("13"));
            var mentor = story.mentor();
            var path = story.casePath();
            var late = MentoringStory.visitFields(Set.of());
            late.put("tanggal", late.get("tanggal").toString().replaceFirst("^\\d{4}", "2025"));

            mentor.postMultipart(path + "/kunjungan", mentor.token(path + "/kunjungan/baru"), late);

            assertThat(mentor.get(path).page().select(".badak-card")).hasSize(2);
            assertThat(story.owner().get("/beranda").words()).contains("36 dari 37 aman");
        }

        @Test
        void isRefusedAndKeptApartWhenAnotherBodyHasItsId() {
            var story = story().assigned();
            var mentor = story.mentor();
            var path = story.casePath();
            var token = mentor.token(path + "/kunjungan/baru");
            var fields = MentoringStory.visitFields(Set.of("13"));
            mentor.postMultipart(path + "/kunjungan", token, fields);

            fields.put("menit", "46");
            var answer = mentor.postMultipart(path + "/kunjungan", token, fields);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.words()).contains("sudah dipakai untuk isi lain");
            assertThat(mentor.get(path).words()).contains("45 menit").doesNotContain("46 menit");
            assertThat(mentor.get("/operasi").words()).contains("\"minutes\":46");
        }

        @Test
        void isShownAgainWithItsFaultsAndItsValues() {
            var story = story().assigned();
            var mentor = story.mentor();
            var path = story.casePath();
            var fields = MentoringStory.visitFields(Set.of("13"));
            fields.put("menit", "empat puluh");
            fields.remove("sebab-13");

            var answer = mentor.postMultipart(path + "/kunjungan", mentor.token(path + "/kunjungan/baru"), fields);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().select(".govuk-error-summary a").eachAttr("href"))
                    .containsExactly("#menit", "#sebab-13");
            assertThat(answer.page().select("#menit").val()).isEqualTo("empat puluh");
            assertThat(answer.page().select("#jawab-13-UNMET").hasAttr("checked"))
                    .isTrue();
        }

        @Test
        void isHiddenFromAMentorOfAnotherCase() {
            var company = cast.inNewOffice();
            var story = MentoringStory.in(port, company).assigned();
            var other = Visitor.signedIn(port, company.hire(Role.MENTOR, "Bu Sari"));

            var foreign = other.get(story.casePath());
            var missing = other.get("/binaan/" + Ids.next());

            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.words()).isEqualTo(missing.words());
        }
    }

    @Nested
    class Fix {
        @Test
        void waitsForTheMentorAndIsAcceptedByThem() {
            var story = story().assigned();
            story.visited(Set.of("13"));
            var owner = story.owner();
            var task = taskOf(owner);

            var sent = owner.postMultipart(task + "/perbaikan", owner.token(task), fix(owner, task, Color.GREEN));
            assertThat(sent.words()).contains("Foto diterima. Nomor bukti").contains("Menunggu dilihat Pak Andi");

            var mentor = story.mentor();
            assertThat(mentor.get("/binaan").words()).contains("menunggu Anda");
            var answered = review(mentor, task, "terima", "");
            assertThat(answered.words()).contains("Tugas ini selesai");
            assertThat(owner.get("/beranda").words()).contains("37 dari 37 aman");
        }

        @Test
        void comesBackWithWhatIsMissing() {
            var story = story().assigned();
            story.visited(Set.of("13"));
            var owner = story.owner();
            var task = taskOf(owner);
            owner.postMultipart(task + "/perbaikan", owner.token(task), fix(owner, task, Color.GREEN));
            var mentor = story.mentor();

            assertThat(review(mentor, task, "kurang", " ").words()).contains("Tulis apa yang masih kurang");
            review(mentor, task, "kurang", "Tutupnya belum rapat.");

            assertThat(owner.get(task).words()).contains("Masih ada yang kurang: Tutupnya belum rapat.");
            assertThat(owner.get("/beranda").words()).contains("tinggal sedikit lagi selesai");
        }

        @Test
        void isRefusedWhenTheFileIsNoPicture() {
            var story = story().assigned();
            story.visited(Set.of("13"));
            var owner = story.owner();
            var task = taskOf(owner);
            var fields = fix(owner, task, Color.GREEN);
            fields.put("foto", "<script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            fields.put("kata", "sudah saya tutup");

            var answer = owner.postMultipart(task + "/perbaikan", owner.token(task), fields);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.words()).contains("bukan foto yang bisa kami baca");
            assertThat(answer.page().select("textarea[name=kata]").text()).isEqualTo("sudah saya tutup");
        }

        @Test
        void isSeenByNobodyButItsOwnerAndMentor() {
            var company = cast.inNewOffice();
            var story = MentoringStory.in(port, company).assigned();
            story.visited(Set.of("13"));
            var owner = story.owner();
            var task = taskOf(owner);
            owner.postMultipart(task + "/perbaikan", owner.token(task), fix(owner, task, Color.BLUE));
            var photo = owner.get(task).page().select("img[src*=/foto/]").attr("src");
            var stranger = company.owner(company.kitchen("Dapur lain").enterprise(), "Bu Lain");

            assertThat(owner.get(photo).status()).isEqualTo(200);
            assertThat(story.mentor().get(photo).status()).isEqualTo(200);
            assertThat(Visitor.signedIn(port, stranger).get(photo).status()).isEqualTo(404);
            assertThat(Visitor.signedIn(port, company.the(Role.INSPECTOR))
                            .get(photo)
                            .status())
                    .isEqualTo(403);
            assertThat(story.coordinator().get(photo).status()).isEqualTo(403);
        }
    }

    @Nested
    class WhoSees {
        @Test
        void tellsTheOwnerWhoDidWhatAndWhen() {
            var story = story().assigned();
            story.visited(Set.of("13"));
            story.mentor().get(story.casePath());

            assertThat(story.owner().get("/siapa-melihat").words())
                    .contains("Pak Andi", "mencatat kunjungan", "membuka catatan pendampingan")
                    .contains("Bu Rina", "menugaskan pendamping")
                    .contains("Pengawas");
        }
    }

    @Nested
    class Lists {
        @Test
        void takeTheSameNumberOfStatementsForOneCaseAsForMany() {
            var company = cast.inNewOffice();
            var story = MentoringStory.in(port, company).assigned();
            story.visited(Set.of("13"));
            var one = story.mentor().get("/binaan").statements();
            for (var more = 0; more < 4; more++) {
                MentoringStory.in(port, company).assigned();
            }

            assertThat(story.mentor().get("/binaan").statements())
                    .isEqualTo(one)
                    .isLessThanOrEqualTo(8);
            assertThat(story.coordinator().get("/penugasan").statements()).isLessThanOrEqualTo(8);
            assertThat(story.owner().get("/beranda").statements()).isLessThanOrEqualTo(10);
        }
    }

    private static String numberIn(Visitor.Answer answer) {
        return answer.words().replaceAll("(?s).*Nomor bukti ([0-9A-F-]+)\\..*", "$1");
    }

    private static String taskOf(Visitor owner) {
        return owner.get("/beranda").page().select(".badak-next a").attr("href");
    }

    private static Map<String, Object> fix(Visitor owner, String task, Color colour) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put(
                "operasi", owner.get(task).page().select("input[name=operasi]").val());
        fields.put("kata", "");
        fields.put("foto", Photos.of(colour));
        return fields;
    }

    private static Visitor.Answer review(Visitor mentor, String task, String verdict, String words) {
        var form = mentor.get(task).page().select("form[action$=/jawaban]");
        return mentor.post(
                form.attr("action"),
                mentor.token(task),
                Map.of("operasi", form.select("input[name=operasi]").val(), "putusan", verdict, "kata", words));
    }
}
