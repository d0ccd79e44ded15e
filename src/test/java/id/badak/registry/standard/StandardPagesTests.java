package id.badak.registry.standard;

import static id.badak.cast.Refusals.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Cast;
import id.badak.cast.TestDatabase;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.CannotStart;
import id.badak.kernel.Role;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class StandardPagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Standards standards;

    @Autowired
    private EditionSeals seals;

    @Test
    void listsEveryEditionThatIsNotADraft() {
        var page = visitor(Role.INSPECTOR).get("/instrumen");

        assertThat(page.status()).isEqualTo(200);
        for (var edition : standards.list()) {
            var shown = page.words().contains(edition.title().id());
            assertThat(shown).as(edition.id().value()).isEqualTo(edition.stage() != Edition.Stage.DRAFT);
        }
    }

    @Test
    void showsAWholeEditionWithItsSourceAndItsRule() {
        var visitor = visitor(Role.MENTOR);
        for (var edition : standards.list()) {
            if (edition.stage() == Edition.Stage.DRAFT) {
                continue;
            }
            var page = visitor.get("/instrumen/" + edition.id());

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.words()).doesNotContain("⟨");
            assertThat(page.page().select(".badak-clause")).hasSameSizeAs(edition.clauses());
            assertThat(page.words())
                    .contains(
                            edition.source().citation(),
                            edition.rule().terms().name().id());
            assertThat(page.page().select("html").text())
                    .contains(edition.clauses().getLast().statement());
        }
    }

    @Test
    void marksWhatIsOurs() {
        assertThat(visitor(Role.COORDINATOR)
                        .get("/instrumen/toko-obat-sipt-2016")
                        .page()
                        .select(".badak-illustrative"))
                .isNotEmpty();
    }

    @Test
    void speaksEnglishToo() {
        var visitor = visitor(Role.HEAD);
        visitor.submit("/instrumen", "/bahasa", Map.of("kode", "en", "kembali", "/instrumen"));

        assertThat(visitor.get("/instrumen/toko-obat-sipt-2016").words())
                .contains("Drug shop", "Ways to meet it")
                .doesNotContain("⟨");
    }

    @Test
    void opensToResearchersAndOwners() {
        var company = cast.inNewOffice();
        var owner = company.owner(company.kitchen("Dapur").enterprise(), "Bu Siti");

        assertThat(Visitor.signedIn(port, company.the(Role.RESEARCHER))
                        .get("/instrumen")
                        .status())
                .isEqualTo(200);
        assertThat(Visitor.signedIn(port, owner).get("/instrumen").status()).isEqualTo(200);
    }

    @Test
    void answersAnUnknownEditionWithASentence() {
        shown(
                visitor(Role.MENTOR).get("/instrumen/tidak-ada"),
                new StandardProblem.UnknownEdition(new EditionId("tidak-ada")));
    }

    @Test
    void refusesToStartWithAPublishedEditionThatWasChanged() {
        var edition = standards.get(new EditionId("cppb-irt-2012"));
        seals.require(edition, standards.digest(edition.id()));

        assertThatThrownBy(() -> seals.require(edition, "b".repeat(64)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cppb-irt-2012.yaml");
    }

    /// Who published an edition here, when and why, without opening the file.
    @Test
    void tellsWhichReleaseBroughtAnEditionAndWhy() throws SQLException {
        var edition = standards.get(new EditionId("cppb-irt-2012"));
        try (var connection = TestDatabase.address().connect();
                var select = connection.prepareStatement(
                        "SELECT badak_version, first_seen_at, source, reason FROM registry.edition WHERE id = ?")) {
            select.setString(1, edition.id().value());
            try (var row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString("badak_version")).isEqualTo("unpacked build");
                assertThat(row.getTimestamp("first_seen_at")).isNotNull();
                assertThat(row.getString("source")).isEqualTo(edition.source().regulation());
                assertThat(row.getString("reason"))
                        .isEqualTo(edition.chosen().because().id());
            }
        }
    }

    private Visitor visitor(Role role) {
        return Visitor.signedIn(port, cast.inNewOffice().the(role));
    }
}
