package id.badak.coaching.home;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.Cast.Member;
import id.badak.cast.Mentored;
import id.badak.cast.Mentorings;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.coaching.consent.Consents;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.registry.grading.Answer.Verdict;
import id.badak.registry.programme.Chain;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class HomeTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Mentorings mentorings;

    @Autowired
    private Consents consents;

    @Nested
    class OwnersHome {
        @Test
        void asksForConsentAndNothingElseAtFirst() {
            var company = cast.inNewOffice();
            var siti = company.owner(company.kitchen("Keripik Pisang Bu Siti").enterprise(), "Bu Siti");

            assertThat(home(siti).words())
                    .contains("Baca dan setujui pendampingan")
                    .doesNotContain("Ketuk satu ruang");
        }

        @Test
        void saysThatAMentorIsBeingChosen() {
            var company = cast.inNewOffice();
            var siti = company.owner(company.kitchen("Keripik Pisang Bu Siti").enterprise(), "Bu Siti");
            siti.act(() -> consents.give(consents.textVersion()));

            assertThat(home(siti).words()).contains("Kantor sedang memilih pendamping");
        }

        @Test
        void saysWhoWillComeBeforeTheFirstVisit() {
            assertThat(home(mentorings.begun().siti()).words())
                    .contains("Pak Andi akan mengunjungi Anda")
                    .doesNotContain("Kesiapan diperiksa");
        }

        @Test
        void saysOneThingToDoNextAndWhy() {
            var mentored = mentorings.begun();
            mentored.foundUnmet("36", "13");

            var home = home(mentored.siti());

            assertThat(home.page().select(".badak-next"))
                    .singleElement()
                    .satisfies(next -> assertThat(next.text()).contains("wajib untuk naik tingkat"));
            assertThat(home.page().select(".badak-next a").attr("href"))
                    .isEqualTo("/tugas/" + mentored.open("13").id());
            assertThat(home.words()).contains("Tinggal 1 hal wajib menuju", "35 dari 37 aman");
        }

        @Test
        void saysThatNothingIsToDoWhileEveryPhotoWaits() {
            var mentored = mentorings.begun();
            mentored.foundUnmet("13");
            mentored.shown(mentored.open("13"));

            assertThat(home(mentored.siti()).words())
                    .contains("Tidak ada yang perlu Anda kerjakan sekarang. 1 foto sedang dilihat Pak Andi.");
        }

        @Test
        void saysThatAllIsSafeWhenItIs() {
            var mentored = mentorings.begun();
            mentored.visited(mentored.draft());

            assertThat(home(mentored.siti()).words())
                    .contains("Semua yang sudah dilihat aman")
                    .contains("Tidak ada hal wajib yang tersisa");
        }

        @Test
        void saysHowMuchNobodyHasLookedAt() {
            var mentored = mentorings.begun();
            mentored.visited(mentored.draft().lookingAtNothingElse().seeing("1", Verdict.MET));

            assertThat(home(mentored.siti()).words()).contains("36 hal belum dilihat");
        }

        @Test
        void keepsWhatIsDone() {
            var mentored = mentorings.begun();
            mentored.foundUnmet("13");
            var task = mentored.open("13");
            mentored.reviewed(task, mentored.shown(task), true, "");

            assertThat(home(mentored.siti()).words()).contains("Sudah beres: 1");
        }

        @Test
        void showsEveryPlaceOfTheEnterprise() {
            var mentored = mentorings.begun();

            assertThat(home(mentored.siti()).words())
                    .contains("Peta Keripik Pisang Bu Siti")
                    .containsOnlyOnce("Peta ");
        }
    }

    @Nested
    class RoomOfTheMap {
        @Test
        void listsItsTasksAndWhatIsSafeInIt() {
            var mentored = mentorings.begun();
            mentored.foundUnmet("13");

            var room =
                    owner(mentored).get("/beranda/peta/" + mentored.mentorCase().id() + "/COOKING");

            assertThat(room.page().select("main a[href^=/tugas/]")).hasSize(1);
            assertThat(room.words()).contains("Yang sudah aman");
        }

        @Test
        void saysWhenNobodyHasLookedAtIt() {
            var mentored = mentorings.begun();

            var room =
                    owner(mentored).get("/beranda/peta/" + mentored.mentorCase().id() + "/TOILET");

            assertThat(room.words()).contains("Ruang ini belum dilihat");
            assertThat(room.page().select("main a[href^=/tugas/]")).isEmpty();
        }

        @Test
        void isUnknownToAnotherOwner() {
            var mentored = mentorings.begun();
            var neighbour = mentorings.in(mentored.company());

            var foreign = owner(neighbour)
                    .get("/beranda/peta/" + mentored.mentorCase().id() + "/COOKING");
            var missing = owner(neighbour).get("/beranda/peta/" + Ids.next() + "/COOKING");

            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.words()).isEqualTo(missing.words());
        }
    }

    @Nested
    class VisitNotes {
        @Test
        void areTheOwnersToReadWhole() {
            var mentored = mentorings.begun();
            mentored.visited(mentored.draft().noting("Dapur rapi, tinggal tutup wadah."));

            assertThat(owner(mentored)
                            .get("/beranda/kunjungan/" + mentored.mentorCase().id())
                            .words())
                    .contains("Dapur rapi, tinggal tutup wadah.", "45 menit");
        }

        @Test
        void areUnknownToAnotherOwner() {
            var mentored = mentorings.begun();
            var neighbour = mentorings.in(mentored.company());

            assertThat(owner(neighbour)
                            .get("/beranda/kunjungan/" + mentored.mentorCase().id())
                            .status())
                    .isEqualTo(404);
        }
    }

    @Nested
    class MentorsList {
        @Test
        void saysThatThereIsNothingYet() {
            assertThat(list(cast.inNewOffice().the(Role.MENTOR), "").words())
                    .contains("Belum ada binaan. Koordinator yang menugaskan.");
        }

        @Test
        void putsFirstWhoWaits() {
            var company = cast.inNewOffice();
            var waiting = mentorings.of(company, company.kitchen("Dapur Z Menunggu"));
            var visited = mentorings.of(company, company.kitchen("Dapur A Tenang"));
            mentorings.of(company, company.kitchen("Dapur B Baru"));
            waiting.foundUnmet("13");
            waiting.shown(waiting.open("13"));
            visited.visited(visited.draft());

            assertThat(list(company.the(Role.MENTOR), "")
                            .page()
                            .select("main li a")
                            .eachText())
                    .containsExactly("Dapur Z Menunggu", "Dapur B Baru", "Dapur A Tenang");
        }

        @Test
        void findsByNameWhateverTheCase() {
            var company = cast.inNewOffice();
            mentorings.of(company, company.kitchen("Tempe Melati"));
            mentorings.of(company, company.kitchen("Tempe Mawar"));

            assertThat(list(company.the(Role.MENTOR), "MELATI").words())
                    .contains("Tempe Melati", "2 binaan")
                    .doesNotContain("Tempe Mawar");
            assertThat(list(company.the(Role.MENTOR), "tidak-ada").words()).contains("tidak-ada");
        }

        @Test
        void showsNoCaseOfAnotherMentor() {
            var mentored = mentorings.begun();
            var sari = mentored.company().hire(Role.MENTOR, "Bu Sari");

            assertThat(list(sari, "").words()).contains("Belum ada binaan");
        }
    }

    @Nested
    class CaseSheet {
        @Test
        void saysThatTheConsentIsWithdrawn() {
            var mentored = mentorings.begun();
            var andi = Visitor.signedIn(port, mentored.andi());
            var path = "/binaan/" + mentored.mentorCase().id();
            var before = andi.get(path);

            mentored.withdrawn();

            assertThat(before.page().select("main a[href$=/kunjungan/baru]")).isNotEmpty();
            assertThat(andi.get(path).page().select("main a[href$=/kunjungan/baru]"))
                    .isEmpty();
        }

        @Test
        void isTheMapOfAShopForAShop() {
            var company = cast.inNewOffice();
            var shop = mentorings.of(company, company.facility("Toko Obat Pak Karta", Chain.SERVICE, "TOKO_OBAT"));

            assertThat(home(shop.siti()).page().select("main a[href*=/peta/]").eachAttr("href"))
                    .hasSize(6)
                    .last()
                    .asString()
                    .endsWith("/PERMIT");
        }
    }

    private Visitor owner(Mentored mentored) {
        return Visitor.signedIn(port, mentored.siti());
    }

    private Visitor.Answer home(Member owner) {
        return Visitor.signedIn(port, owner).get("/beranda");
    }

    private Visitor.Answer list(Member mentor, String search) {
        return Visitor.signedIn(port, mentor).get("/binaan?cari=" + search);
    }
}
