package id.badak.study.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.study.dataset.PeriodUnit;
import id.badak.study.findings.Plan;
import id.badak.study.statistics.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PlanDraftTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private static PlanDraft draft(String title) {
        return new PlanDraft(
                title,
                "Sebelum dan sesudah",
                List.of("Persen: \"memenuhi\" # semua"),
                List.of(Method.FISHER),
                List.of("change.all"),
                PeriodUnit.HALF,
                OptionalInt.of(PeriodUnit.HALF.period(LocalDate.of(2023, 2, 1))),
                OptionalInt.empty());
    }

    @Test
    void comesBackAsItWentIn() {
        var draft = draft("Apakah 'naik'? - ya: tidak");

        var plan = PlanDraft.read(draft.body(), DAY, draft.unit());

        assertThat(plan)
                .isEqualTo(new Plan(
                        DAY,
                        draft.title(),
                        draft.design(),
                        draft.indicators(),
                        draft.tests(),
                        draft.primary(),
                        draft.before(),
                        OptionalInt.empty()));
    }

    @Test
    void isADateAndABody() {
        assertThat(PlanDraft.text(draft("Judul").body(), DAY)).isEqualTo("""
                dated: 2026-11-30
                title: "Judul"
                design: "Sebelum dan sesudah"
                indicators: ["Persen: \\"memenuhi\\" # semua"]
                tests: ["fisher"]
                primary: ["change.all"]
                before: "2023-H1"
                """);
    }

    /// What a form lets through is kept as it was typed, or refused; it is never changed and never an accident.
    @Property
    void isKeptAsTypedOrRefused(@ForAll @StringLength(min = 1, max = 60) String typed) {
        var form = new PlanForm(Map.of(
                "judul",
                typed,
                "rancangan",
                "R" + typed,
                "indikator",
                typed + "\nb",
                "utama",
                "change.all",
                "satuan",
                "YEAR"));

        var draft = form.check();

        assertThat(draft.isPresent()).isNotEqualTo(form.faults().any());
        draft.ifPresent(kept -> {
            var back = PlanDraft.read(kept.body(), DAY, kept.unit());
            assertThat(back.title()).isEqualTo(kept.title());
            assertThat(back.indicators()).isEqualTo(kept.indicators());
        });
    }
}
