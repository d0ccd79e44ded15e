package id.badak.coaching.request;

import static id.badak.cast.Refusals.shown;
import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.AtOnce;
import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.Cast.Member;
import id.badak.cast.Refusals;
import id.badak.cast.TestDatabase;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.coaching.request.DataRequest.Kind;
import id.badak.coaching.request.DataRequest.Outcome;
import id.badak.database.CurrentDatabase;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.Ids;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Role;
import id.badak.kernel.StoryClock;
import id.badak.registry.facility.Facilities;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class DataRequestsTests {
    private static final PageRequest FIRST = new PageRequest(1, "");
    private static final Instant MONDAY = Instant.parse("2026-07-06T03:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private DataRequests requests;

    @Autowired
    private Facilities facilities;

    @Autowired
    private Transactions transactions;

    @Autowired
    private CurrentDatabase database;

    private Company company;
    private Member siti;
    private Member rina;

    @BeforeEach
    void anOfficeAndAnOwner() {
        company = cast.inNewOffice();
        siti = owner();
        rina = company.the(Role.COORDINATOR);
    }

    private Member owner() {
        return company.owner(company.kitchen("Keripik Bu Siti").enterprise(), "Bu Siti");
    }

    @Nested
    class Asking {
        /// Three times twenty-four hours, not three days of the calendar: over a weekend too.
        @ParameterizedTest
        @EnumSource(Kind.class)
        void startsAClockOfThreeTimesTwentyFourHours(Kind kind) throws Exception {
            var friday = MONDAY.minus(Duration.ofDays(3));

            var asked = StoryClock.at(friday, () -> asked(siti, kind));

            assertThat(asked.askedAt()).isEqualTo(friday);
            assertThat(asked.dueAt()).isEqualTo(MONDAY);
        }

        @Test
        void isOneRequestWhenItsFormIsSentTwice() throws Exception {
            var id = new DataRequestId(Ids.next());

            AtOnce.outcomes(List.of(() -> ask(siti, id, Kind.COPY, ""), () -> ask(siti, id, Kind.COPY, "")));

            assertThat(own(siti)).hasSize(1);
            assertThat(notices("news.data-request", id)).isEqualTo(1);
        }

        @Test
        void needsToKnowWhatIsWrong() {
            assertThat(Refusals.of(() -> ask(siti, id(), Kind.CORRECTION, " \u00A0\0")))
                    .isEqualTo(new DataRequestProblem.SayWhatIsWrong());
            assertThat(Refusals.of(() -> ask(siti, id(), Kind.COPY, "a".repeat(1001))))
                    .isEqualTo(new DataRequestProblem.TooLong(1000));
        }

        @Test
        void waitsWhileTooManyAreOpen() {
            DataRequest last = asked(siti, Kind.COPY);
            for (var more = 1; more < 10; more++) {
                last = asked(siti, Kind.COPY);
            }
            assertThat(Refusals.of(() -> ask(siti, id(), Kind.COPY, "")))
                    .isEqualTo(new DataRequestProblem.TooManyOpen());
            var sentAgain = last.id();
            assertThat(ask(siti, sentAgain, Kind.COPY, last.words())).isTrue();

            answer(last, Outcome.GRANTED, "Sudah dicetak.", "");

            assertThat(ask(siti, id(), Kind.COPY, "")).isTrue();
        }

        @ParameterizedTest
        @EnumSource(names = {"MENTOR", "COORDINATOR", "INSPECTOR", "HEAD"})
        void isTheOwnersOnly(Role role) {
            var staff = company.the(role);

            assertThat(Refusals.keyOf(() -> ask(staff, id(), Kind.COPY, ""))).isEqualTo("kernel.not-yours");
        }

        @Test
        void tellsTheCoordinatorsByLetterThatThereIsNews() {
            company.hire(Role.COORDINATOR, "Bu Dewi");

            assertThat(notices("news.data-request", asked(siti, Kind.COPY).id()))
                    .isEqualTo(2);
        }
    }

    @Nested
    class Answering {
        @Test
        void keepsWhoAnsweredWhatAndWhyAndTellsTheOwner() {
            var asked = asked(siti, Kind.CORRECTION);

            answer(asked, Outcome.GRANTED, "Nomornya sudah diganti.", "tidak dipakai");

            assertThat(own(siti)).singleElement().satisfies(request -> {
                assertThat(request.answer()).isNotNull();
                assertThat(request.answer().outcome()).isEqualTo(Outcome.GRANTED);
                assertThat(request.answer().words()).isEqualTo("Nomornya sudah diganti.");
                assertThat(request.answer().ground()).isEmpty();
                assertThat(request.answer().by()).isEqualTo(rina.actor().account());
            });
            assertThat(notices("news.data-answer", asked.id())).isEqualTo(1);
        }

        @ParameterizedTest
        @CsvSource({
            ",kata,dasar,request.choose-outcome",
            "GRANTED,' ',,request.say-why",
            "REFUSED,' ',dasar,request.say-why",
            "REFUSED,kata,' ',request.name-the-ground"
        })
        void isRefusedWhileSomethingIsMissing(
                @Nullable Outcome outcome, String words, @Nullable String ground, String key) {
            var asked = asked(siti, Kind.COPY);

            assertThat(Refusals.keyOf(() -> answer(asked, outcome, words, ground == null ? "" : ground)))
                    .isEqualTo(key);
        }

        @Test
        void isGivenOnceAlsoWhenTwoAnswerAtOnce() throws Exception {
            var asked = asked(siti, Kind.COPY);

            var outcomes = AtOnce.outcomes(List.of(
                    () -> answer(asked, Outcome.GRANTED, "Sudah dicetak.", ""),
                    () -> answer(asked, Outcome.REFUSED, "Tidak.", "Pasal 33")));

            assertThat(outcomes).containsOnlyOnce(AtOnce.DONE);
            assertThat(Refusals.of(() -> answer(asked, Outcome.GRANTED, "Lagi.", "")))
                    .isEqualTo(new DataRequestProblem.AlreadyAnswered());
        }

        @Test
        void knowsAnotherOfficesRequestAsLittleAsOneThatIsNot() {
            var asked = asked(siti, Kind.COPY);
            var far = cast.inNewOffice().the(Role.COORDINATOR);

            for (var id : List.of(asked.id(), id())) {
                assertThat(Refusals.of(() -> far.act(() -> requests.read(id))))
                        .isEqualTo(new DataRequestProblem.Unknown());
            }
        }
    }

    @Nested
    class Listing {
        @Test
        void showsTheMostUrgentFirstAndForgetsWhatIsAnswered() throws Exception {
            var later = StoryClock.at(MONDAY.plusSeconds(60), () -> asked(siti, Kind.COPY));
            var earlier = StoryClock.at(MONDAY, () -> asked(owner(), Kind.RESTRICTION));
            var answered = StoryClock.at(MONDAY.minusSeconds(60), () -> asked(owner(), Kind.COPY));
            answer(answered, Outcome.GRANTED, "Sudah dicetak.", "");

            assertThat(listed(true)).containsExactly(earlier.id(), later.id());
            assertThat(listed(false)).containsExactly(answered.id());
        }

        @Test
        void showsAnOwnerTheOwnRequestsOnly() {
            asked(siti, Kind.COPY);

            assertThat(own(owner())).isEmpty();
        }

        @Test
        void takesNoMoreStatementsForMoreRequests() {
            var browser = Visitor.signedIn(port, rina);
            asked(siti, Kind.COPY);
            var few = browser.get("/permintaan-data").statements();
            for (var more = 0; more < PageRequest.SIZE; more++) {
                asked(owner(), Kind.COPY);
            }

            assertThat(browser.get("/permintaan-data").statements()).isEqualTo(few);
        }

        @ParameterizedTest
        @CsvSource({"71,2 hari 23 jam lagi", "23,23 jam lagi", "0,0 jam lagi", "-1,Lewat 1 jam"})
        void countsTheHoursThatAreLeft(int hours, String words) throws Exception {
            var now = Instant.now();
            StoryClock.at(
                    now.minus(Duration.ofHours(72 - hours)).plus(Duration.ofMinutes(30)), () -> asked(siti, Kind.COPY));

            assertThat(Visitor.signedIn(port, rina).get("/permintaan-data").words())
                    .contains(words);
        }
    }

    @Nested
    class Pages {
        @Test
        void leadFromTheRequestToItsAnswer() {
            var home = Visitor.signedIn(port, siti);
            var form = home.get("/data-saya").page().select("form[action$=/permintaan]");
            var fields = Map.of(
                    "operasi",
                    form.select("input[name=operasi]").val(),
                    "jenis",
                    "CORRECTION",
                    "kata",
                    "Nomor saya ganti");
            assertThat(home.submit("/data-saya", "/data-saya/permintaan", fields)
                            .words())
                    .contains(
                            "Menunggu jawaban",
                            "Paling lambat dijawab",
                            "sepanjang yang kami tahu: UU 27/2022 tentang",
                            "pasal 30. Catatan kami per 24 November 2026");

            var desk = Visitor.signedIn(port, rina);
            var list = desk.get("/permintaan-data");
            assertThat(list.words())
                    .contains("Usaha Keripik Bu Siti", "2 hari 23 jam lagi", "Perbaikan data yang keliru");
            var page = list.page().select("a[href^=/permintaan-data/]").attr("href");
            assertThat(desk.get(page).words())
                    .contains("Nomor saya ganti", "Bu Siti", "pasal 30. Catatan kami per 24 November 2026");

            var missing = desk.submit(page, page + "/jawaban", Map.of("putusan", "REFUSED", "kata", "Belum bisa"));
            assertThat(missing.status()).isEqualTo(422);
            assertThat(missing.words()).contains("Tulis alasan hukum penolakannya", "Belum bisa");
            assertThat(missing.page().select("#putusan-REFUSED").hasAttr("checked"))
                    .isTrue();

            desk.submit(
                    page, page + "/jawaban", Map.of("putusan", "REFUSED", "kata", "Belum bisa", "dasar", "Pasal 33"));
            assertThat(home.get("/data-saya").words())
                    .contains("Ditolak", "Bu Rina", "Belum bisa", "Alasan hukum: Pasal 33")
                    .doesNotContain("Menunggu jawaban");
            assertThat(desk.get("/permintaan-data").words()).contains("Tidak ada yang menunggu");
            assertThat(desk.get("/permintaan-data?keadaan=dijawab").words()).contains("Ditolak");
        }

        @Test
        void keepWhatWasTypedAndSayWhatIsMissing() {
            var home = Visitor.signedIn(port, siti);
            var answer = home.submit("/data-saya", "/data-saya/permintaan", Map.of("kata", "Kata saya"));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.words()).contains("Kirim sekali lagi", "Kata saya");
            var chosen = Map.of("operasi", Ids.next().toString(), "kata", "Kata saya");
            assertThat(home.submit("/data-saya", "/data-saya/permintaan", chosen)
                            .words())
                    .contains("Pilih dulu apa yang Anda minta", "Kata saya");
        }

        @Test
        void askAnOwnerForWhatIsMissing() {
            var home = Visitor.signedIn(port, siti);
            var words = "a".repeat(1_001);

            shown(
                    sent(home, Map.of("jenis", "COPY", "kata", "Kata saya", "operasi", "")),
                    new DataRequestProblem.NoForm(),
                    "Kata saya");
            shown(sent(home, Map.of("kata", "Kata saya")), new DataRequestProblem.ChooseWhat(), "Kata saya");
            shown(sent(home, Map.of("jenis", "CORRECTION", "kata", " ")), new DataRequestProblem.SayWhatIsWrong());
            shown(sent(home, Map.of("jenis", "COPY", "kata", words)), new DataRequestProblem.TooLong(1_000), words);
        }

        @Test
        void tellAnOwnerToWaitWhileTooManyAreOpen() {
            for (var more = 0; more < 10; more++) {
                asked(siti, Kind.COPY);
            }

            shown(
                    sent(Visitor.signedIn(port, siti), Map.of("jenis", "COPY", "kata", "Sekali lagi")),
                    new DataRequestProblem.TooManyOpen(),
                    "Sekali lagi");
        }

        @Test
        void tellAnOwnerThatTheFormWasSentWithOtherWords() {
            var home = Visitor.signedIn(port, siti);
            var form = Map.of("operasi", Ids.next().toString(), "jenis", "COPY", "kata", "Yang pertama");
            sent(home, form);

            shown(
                    sent(home, Map.of("operasi", form.get("operasi"), "jenis", "COPY", "kata", "Yang lain")),
                    new DataRequestProblem.SentOtherwise(),
                    "Yang lain");
            assertThat(Visitor.signedIn(port, rina)
                            .get("/permintaan-data/" + form.get("operasi"))
                            .words())
                    .contains("Yang pertama")
                    .doesNotContain("Yang lain");
        }

        @Test
        void tellAnOwnerThatNothingIsRestricted() {
            var home = Visitor.signedIn(port, siti);

            shown(
                    home.submit("/data-saya", "/data-saya/pembatasan/pencabutan", Map.of()),
                    new DataRequestProblem.NotRestricted());
        }

        @Test
        void askACoordinatorForWhatIsMissing() {
            var desk = Visitor.signedIn(port, rina);
            var asked = asked(siti, Kind.COPY);

            shown(
                    answered(desk, asked.id(), Map.of("kata", "Belum bisa")),
                    new DataRequestProblem.ChooseOutcome(),
                    "Belum bisa");
            shown(
                    answered(desk, asked.id(), Map.of("putusan", "GRANTED", "kata", " ")),
                    new DataRequestProblem.SayWhy(),
                    "GRANTED");
            shown(
                    answered(desk, asked.id(), Map.of("putusan", "REFUSED", "kata", "Belum bisa")),
                    new DataRequestProblem.NameTheGround(),
                    "REFUSED",
                    "Belum bisa");
        }

        @Test
        void tellACoordinatorThatAnErasureIsForGood() {
            var asked = asked(siti, Kind.ERASURE);

            shown(
                    answered(
                            Visitor.signedIn(port, rina),
                            asked.id(),
                            Map.of("putusan", "GRANTED", "kata", "Sesuai permintaan")),
                    new DataRequestProblem.ErasedForGood(),
                    "GRANTED",
                    "Sesuai permintaan");
        }

        @Test
        void tellACoordinatorThatItIsAnsweredAlready() {
            var asked = asked(siti, Kind.COPY);
            answer(asked, Outcome.GRANTED, "Sudah dicetak.", "");

            shown(
                    answered(Visitor.signedIn(port, rina), asked.id(), Map.of("putusan", "GRANTED", "kata", "Lagi.")),
                    new DataRequestProblem.AlreadyAnswered());
        }

        @Test
        void tellACoordinatorThatThereIsNoSuchRequest() {
            shown(Visitor.signedIn(port, rina).get("/permintaan-data/" + Ids.next()), new DataRequestProblem.Unknown());
        }

        private static Visitor.Answer sent(Visitor home, Map<String, String> typed) {
            var fields = new HashMap<>(Map.of("operasi", Ids.next().toString()));
            fields.putAll(typed);
            return home.submit("/data-saya", "/data-saya/permintaan", fields);
        }

        private static Visitor.Answer answered(Visitor desk, DataRequestId request, Map<String, String> typed) {
            var page = "/permintaan-data/" + request;
            return desk.submit(page, page + "/jawaban", typed);
        }

        @Test
        void areNotedForTheOwnerToSee() {
            var asked = asked(siti, Kind.COPY);
            Visitor.signedIn(port, rina).get("/permintaan-data/" + asked.id());

            assertThat(Visitor.signedIn(port, siti).get("/siapa-melihat").words())
                    .contains("membuka permintaan data", "meminta sesuatu atas datanya");
        }
    }

    @Nested
    class Correcting {
        private final Correction.Typing typing =
                new Correction.Typing("", "Siti Aminah", "0812-5550-0199", "Jalan Lama", "Jalan Baru");

        @Test
        void changesTheRegisterAndKeepsBothVersions() {
            var asked = asked(siti, Kind.CORRECTION);

            correct(asked, typing);

            var now = rina.act(() -> facilities.getEnterprise(request().enterprise()));
            assertThat(now.ownerName()).isEqualTo("Siti Aminah");
            assertThat(now.phone()).isEqualTo("081255500199");
            assertThat(now.name()).isEqualTo("Usaha Keripik Bu Siti");
            assertThat(siti.act(() -> requests.listCorrections(List.of(request())))
                            .get(asked.id()))
                    .containsExactly(
                            new Correction(Correction.Field.OTHER, "Jalan Lama", "Jalan Baru"),
                            new Correction(Correction.Field.OWNER_NAME, "Pemilik Keripik Bu Siti", "Siti Aminah"),
                            new Correction(Correction.Field.PHONE, "", "081255500199"));
        }

        @Test
        void showsTheOwnerBothVersionsAndWhoWhenAndWhy() {
            var page = "/permintaan-data/" + asked(siti, Kind.CORRECTION).id();
            var desk = Visitor.signedIn(port, rina);
            assertThat(desk.get(page).words()).contains("Tercatat: Pemilik Keripik Bu Siti", "belum ada");
            shown(
                    desk.submit(page, page + "/jawaban", Map.of("putusan", "GRANTED", "kata", "Sudah")),
                    new DataRequestProblem.SayWhatIsRight(),
                    "Sudah");

            desk.submit(
                    page,
                    page + "/jawaban",
                    Map.of("putusan", "GRANTED", "kata", "Sesuai KTP", "namaPemilik", "Siti Aminah"));

            assertThat(Visitor.signedIn(port, siti).get("/data-saya").words())
                    .contains("Nama pemilik", "Pemilik Keripik Bu Siti", "Siti Aminah", "Bu Rina", "Sesuai KTP");
            assertThat(desk.get(page).words()).contains("Pemilik Keripik Bu Siti Siti Aminah");
            assertThat(Visitor.signedIn(port, siti).get("/siapa-melihat").words())
                    .contains("memperbaiki nama atau telepon usaha");
        }

        @ParameterizedTest
        @CsvSource({"081,facility.not-a-phone", "bukan nomor,facility.not-a-phone"})
        void changesNothingWhenTheRegisterCannotKeepIt(String phone, String key) {
            var asked = asked(siti, Kind.CORRECTION);

            assertThat(Refusals.keyOf(() -> correct(asked, new Correction.Typing("", "", phone, "", ""))))
                    .isEqualTo(key);
            assertThat(Refusals.keyOf(() -> correct(asked, new Correction.Typing("a".repeat(201), "", "", "", ""))))
                    .isEqualTo("facility.not-a-name");
            assertThat(Refusals.of(() -> correct(asked, new Correction.Typing("", "", "", "", "a".repeat(501)))))
                    .isEqualTo(new DataRequestProblem.TooLong(500));
            assertThat(request().isOpen()).isTrue();
        }

        @Test
        void changesNothingWithARefusal() {
            var asked = asked(siti, Kind.CORRECTION);

            rina.act(() -> {
                requests.answer(asked.id(), new Given(Outcome.REFUSED, "Tidak.", "Pasal 33", false, typing));
                return true;
            });

            assertThat(rina.act(() -> facilities.getEnterprise(request().enterprise()))
                            .ownerName())
                    .isEqualTo("Pemilik Keripik Bu Siti");
        }

        /// The register is changed from coaching only together with a record of what it was.
        @Test
        void isRefusedByTheDatabaseWithoutItsRecord() {
            assertThat(rina.act(() -> transactions.in(
                            Zone.COACHING,
                            () -> database.sql("UPDATE registry.enterprise SET owner_name = 'x'")
                                    .update())))
                    .isZero();
        }

        private DataRequest request() {
            return own(siti).getFirst();
        }

        private void correct(DataRequest asked, Correction.Typing typed) {
            rina.act(() -> {
                requests.answer(asked.id(), new Given(Outcome.GRANTED, "Sesuai KTP.", "", false, typed));
                return true;
            });
        }
    }

    private static DataRequestId id() {
        return new DataRequestId(Ids.next());
    }

    private boolean ask(Member who, DataRequestId id, Kind kind, String words) {
        return who.act(() -> {
            requests.ask(id, kind, words);
            return true;
        });
    }

    private DataRequest asked(Member who, Kind kind) {
        var id = id();
        ask(who, id, kind, "Nomor telepon saya keliru");
        return rina.act(() -> requests.read(id));
    }

    private boolean answer(DataRequest request, @Nullable Outcome outcome, String words, String ground) {
        return rina.act(() -> {
            requests.answer(
                    request.id(),
                    new Given(outcome, words, ground, true, new Correction.Typing("", "", "", "lama", "baru")));
            return true;
        });
    }

    private List<DataRequest> own(Member who) {
        return who.act(() -> requests.listOwn());
    }

    private List<DataRequestId> listed(boolean open) {
        return new ArrayList<>(rina.act(() -> requests.list(open, FIRST)).rows().stream()
                .map(DataRequest::id)
                .toList());
    }

    /// No zone may look into the outbox, so it is asked as the database's administrator.
    private static int notices(String kind, DataRequestId about) {
        try (var connection = TestDatabase.address().connect();
                var statement = connection.prepareStatement(
                        "SELECT count(*) FROM gate.notice WHERE kind = ? AND subject_id = ?")) {
            statement.setString(1, kind);
            statement.setObject(2, about.value());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }
}
