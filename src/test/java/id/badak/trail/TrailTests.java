package id.badak.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.Cast.Member;
import id.badak.cast.Refusals;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.database.CurrentDatabase;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.journal.Journal;
import id.badak.journal.Search;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Ids;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Role;
import id.badak.kernel.StoryClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

@WithBadak
class TrailTests {
    private static final Search ALL = new Search(null, null, null, null, null, null);
    private static final Instant NOON = Instant.parse("2026-07-01T05:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Trail trail;

    @Autowired
    private Journal journal;

    @Autowired
    private Transactions transactions;

    @Autowired
    private CurrentDatabase database;

    /// A line in each journal, and one of each side in the register's, a second apart.
    private Company journalled() {
        var company = cast.inNewOffice();
        var place = company.kitchen("Keripik Bu Siti");
        write(company.the(Role.MENTOR), Zone.COACHING, "case.read", NOON, place.enterprise());
        write(company.the(Role.INSPECTOR), Zone.OFFICIAL, "inspection.read", NOON.plusSeconds(1), place.enterprise());
        write(company.the(Role.COORDINATOR), Zone.REGISTRY, "facility.update", NOON.plusSeconds(2), place.enterprise());
        write(company.the(Role.HEAD), Zone.VALVE, "valve.open", NOON.plusSeconds(3), place.enterprise());
        write(company.the(Role.HEAD), Zone.REGISTRY, "notice.repeat", NOON.plusSeconds(4), place.enterprise());
        return company;
    }

    @Test
    void showsAHeadTheOfficialSideAndNoCoaching() {
        assertThat(acts(journalled().the(Role.HEAD)))
                .containsSubsequence("notice.repeat", "valve.open", "inspection.read")
                .doesNotContain("case.read", "facility.update");
    }

    @Test
    void showsACoordinatorCoachingAndNothingOfficial() {
        assertThat(acts(journalled().the(Role.COORDINATOR)))
                .containsSubsequence("facility.update", "case.read")
                .doesNotContain("inspection.read", "valve.open", "notice.repeat");
    }

    /// Which places a mentor opens tells who is mentored, and which an inspector opens where one is about to go.
    @Test
    void showsOfTheRegisterNoStepOfTheOtherSide() {
        var company = cast.inNewOffice();
        var place = company.kitchen("Keripik Bu Siti");
        write(company.the(Role.MENTOR), Zone.REGISTRY, "facility.read", NOON, place.enterprise());
        write(company.the(Role.INSPECTOR), Zone.REGISTRY, "facility.list", NOON.plusSeconds(1), place.enterprise());
        write(company.the(Role.COORDINATOR), Zone.REGISTRY, "facility.update", NOON.plusSeconds(2), place.enterprise());

        assertThat(acts(company.the(Role.HEAD)))
                .contains("facility.list")
                .doesNotContain("facility.read", "facility.update");
        assertThat(acts(company.the(Role.COORDINATOR)))
                .contains("facility.update", "facility.read")
                .doesNotContain("facility.list");
    }

    @Test
    void showsNobodyAnotherOffice() {
        journalled();

        assertThat(acts(cast.inNewOffice().the(Role.HEAD))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"OWNER", "MENTOR", "INSPECTOR", "RESEARCHER", "NATIONAL", "SYSTEM"})
    void isForHeadsAndCoordinatorsOnly(Role role) {
        var company = cast.inNewOffice();
        var somebody = role == Role.OWNER
                ? company.owner(new EnterpriseId(Ids.next()), "Bu Siti")
                : company.hire(role, "Seseorang");

        assertThat(Refusals.keyOf(() -> somebody.act(() -> trail.read(ALL)))).isEqualTo("kernel.not-yours");
        assertThat(Refusals.keyOf(() -> somebody.act(() -> trail.export(ALL, _ -> {}))))
                .isEqualTo("kernel.not-yours");
        assertThat(Refusals.keyOf(() -> somebody.act(() -> trail.listOfficers())))
                .isEqualTo("kernel.not-yours");
    }

    /// The coaching role may read officials' journals so that an owner learns who looked, and for nothing else.
    @ParameterizedTest
    @ValueSource(strings = {"official", "valve"})
    void isKeptApartByTheDatabaseForACoordinatorToo(String schema) {
        var company = journalled();

        assertThat(company.the(Role.COORDINATOR).act(() -> count(Zone.COACHING, schema)))
                .isZero();
        assertThat(company.the(Role.HEAD).act(() -> count(schema.equals("valve") ? Zone.VALVE : Zone.OFFICIAL, schema)))
                .isPositive();
    }

    @ParameterizedTest
    @EnumSource(
            value = Zone.class,
            names = {"OFFICIAL", "VALVE", "REGISTRY"})
    void isKeptApartByTheDatabaseForAHead(Zone zone) {
        var head = journalled().the(Role.HEAD);

        assertThatThrownBy(() -> head.act(() -> count(zone, "coaching"))).isInstanceOf(DataAccessException.class);
    }

    @Test
    void findsByPersonActObjectAndDay() {
        var company = journalled();
        var head = company.the(Role.HEAD);
        var inspector = company.the(Role.INSPECTOR).actor().account();
        var line =
                read(head, search(null, null, "inspection.read", null)).lines().getFirst();

        assertThat(acts(head, new Search(null, null, inspector, null, null, null)))
                .containsExactly("inspection.read");
        assertThat(acts(head, search(null, null, "valve.open", null))).containsExactly("valve.open");
        assertThat(acts(head, search(null, null, null, line.entry().subject()))).containsExactly("inspection.read");
        assertThat(acts(head, search(null, null, null, enterprise(line)))).hasSize(4);
        assertThat(acts(head, search(NOON.plusSeconds(3), NOON.plusSeconds(4), null, null)))
                .containsExactly("valve.open");
        assertThat(acts(head, search(NOON.plusSeconds(5), NOON.plusSeconds(9), null, null)))
                .isEmpty();
    }

    /// Lines of one and the same moment, in two journals and on two pages, are where one could be lost: three at a
    /// time, so that a page of twenty ends among them.
    @Test
    void losesAndRepeatsNoLineFromPageToPage() {
        var company = cast.inNewOffice();
        var head = company.the(Role.HEAD);
        var written = new ArrayList<UUID>();
        for (var number = 0; number < PageRequest.SIZE * 2; number++) {
            var at = NOON.plusSeconds(number / 3);
            var zone = number % 2 == 0 ? Zone.OFFICIAL : Zone.VALVE;
            written.add(write(company.the(Role.HEAD), zone, "valve.read", at, null));
        }
        var search = search(null, null, "valve.read", null);
        var seen = new ArrayList<UUID>();
        for (var page = read(head, search); ; page = read(head, page.behind(search))) {
            page.lines().forEach(line -> seen.add(line.entry().subject()));
            if (!page.hasOlder()) {
                break;
            }
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void leavesOneLineForEachPageThatWasLookedAt() {
        var company = journalled();
        var head = company.the(Role.HEAD);

        read(head, ALL);
        read(head, search(null, null, "inspection.record", null));
        head.act(() -> trail.export(ALL, _ -> {}));

        assertThat(acts(head, new Search(null, null, head.actor().account(), null, null, null)))
                .startsWith("trail.export", "trail.read", "trail.read", "notice.repeat");
    }

    @Test
    void tellsWhoDidWhatToWhichOnThePage() {
        var company = journalled();
        var page = Visitor.signedIn(port, company.the(Role.HEAD)).get("/jejak");

        assertThat(page.words())
                .contains(
                        "Pak Budi",
                        "1 Jul 2026 12.00",
                        "Pengawas: membuka pemeriksaan resmi, Usaha Keripik Bu Siti.",
                        "Sisi resmi");
        assertThat(page.page().select("a[href^=?orang=]")).isNotEmpty();
        assertThat(page.page().select("a[href^=?objek=]")).isNotEmpty();
    }

    @Test
    void takesNoMoreStatementsForMoreLines() {
        var company = journalled();
        var head = Visitor.signedIn(port, company.the(Role.HEAD));
        var few = head.get("/jejak").statements();
        for (var number = 0; number < PageRequest.SIZE; number++) {
            var other = company.kitchen("Dapur " + number);
            write(company.the(Role.INSPECTOR), Zone.OFFICIAL, "inspection.read", NOON, other.enterprise());
        }

        assertThat(head.get("/jejak").statements()).isEqualTo(few).isLessThanOrEqualTo(16);
    }

    @Test
    void saysWhatCannotBeLookedFor() {
        var head = Visitor.signedIn(port, journalled().the(Role.HEAD));
        var answer = head.get("/jejak?dari=kemarin&sampai=2026-13-01&orang=budi&perbuatan=apa.saja&objek=1%00");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.words())
                .contains("Tulis tanggalnya", "Pilih orangnya", "Pilih perbuatannya", "Kodenya tidak lengkap")
                .doesNotContain("Pak Budi membuka");
        assertThat(head.get("/jejak.csv?dari=kemarin").path()).isEqualTo("/jejak");
        assertThat(head.get("/jejak?sebelum=2026_x").words()).contains("Pak Budi");
    }

    @Test
    void saysThatNothingFits() {
        var head = Visitor.signedIn(port, cast.inNewOffice().the(Role.HEAD));

        assertThat(head.get("/jejak").words()).contains("Belum ada yang tercatat");
        assertThat(head.get("/jejak?perbuatan=valve.open&dari=2026-01-01&sampai=2026-01-02")
                        .words())
                .contains("Tidak ada yang cocok", "Dicari: sejak 1 Januari 2026, sampai 2 Januari 2026, Semua orang");
    }

    @Test
    void isDownloadedAsASpreadsheet() {
        var company = journalled();
        var plotted = company.owner(new EnterpriseId(Ids.next()), "=HYPERLINK(\"x\")");
        write(plotted, Zone.REGISTRY, "home.read", NOON.plusSeconds(9), null);
        var file = Visitor.signedIn(port, company.the(Role.COORDINATOR))
                .fetch("/jejak.csv?sampai=2026-07-01", request -> request);
        var rows = new String(file.body(), StandardCharsets.UTF_8).split("\r\n", -1);

        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"jejak.csv\"");
        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(rows[0]).startsWith("\uFEFF\"Waktu\",\"Jurnal\",\"Siapa\"");
        assertThat(rows[1])
                .startsWith("\"2026-07-01T12:00:09+07:00\",\"Pendataan\",\"'=HYPERLINK(\"\"x\"\")\",\"Pemilik usaha\"");
        assertThat(rows[2]).contains("\"Bu Rina\",\"Koordinator\",\"memperbarui data sarana\"");
        assertThat(rows[3]).contains("\"Pendampingan\",\"Pak Andi\"");
        assertThat(rows).hasSize(5);
    }

    private UUID write(Member who, Zone zone, String act, Instant at, @Nullable EnterpriseId enterprise) {
        var subject = Ids.next();
        try {
            StoryClock.at(
                    at,
                    () -> who.act(() -> transactions.in(zone, () -> {
                        journal.write(act, subject, enterprise);
                        return true;
                    })));
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
        return subject;
    }

    private long count(Zone zone, String schema) {
        return transactions.in(
                zone,
                () -> database.sql("SELECT count(*) FROM " + schema + ".journal_entry")
                        .query(Long.class)
                        .single());
    }

    private Trail.Page read(Member who, Search search) {
        return who.act(() -> trail.read(search));
    }

    private List<String> acts(Member who) {
        return acts(who, ALL);
    }

    private List<String> acts(Member who, Search search) {
        return read(who, search).lines().stream()
                .map(line -> line.entry().act())
                .toList();
    }

    private static Search search(
            @Nullable Instant from, @Nullable Instant until, @Nullable String act, @Nullable UUID object) {
        return new Search(from, until, null, act, object, null);
    }

    private static UUID enterprise(Trail.Line line) {
        return java.util.Objects.requireNonNull(line.entry().enterprise()).value();
    }
}
