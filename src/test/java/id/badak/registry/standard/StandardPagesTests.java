package id.badak.registry.standard;

import static id.badak.cast.Refusals.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Cast;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.CannotStart;
import id.badak.kernel.Role;
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
        var edition = new EditionId("uji-segel");
        seals.require(edition, "a".repeat(64));
        seals.require(edition, "a".repeat(64));

        assertThatThrownBy(() -> seals.require(edition, "b".repeat(64)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("uji-segel.yaml");
    }

    private Visitor visitor(Role role) {
        return Visitor.signedIn(port, cast.inNewOffice().the(role));
    }
}
