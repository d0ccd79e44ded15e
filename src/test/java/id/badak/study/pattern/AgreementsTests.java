package id.badak.study.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Actor;
import id.badak.kernel.Ids;
import id.badak.kernel.OfficeId;
import id.badak.kernel.Role;
import id.badak.study.inquiry.CodedText;
import id.badak.study.inquiry.Mark;
import id.badak.study.material.Code;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AgreementsTests {
    private static final UUID CODE = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final List<Code> CODES =
            List.of(new Code(CODE, "Takut", true, null, "", Code.Stage.OPEN, List.of(), List.of()));

    private static final Actor RESEARCHER =
            new Actor(new AccountId(Ids.next()), new OfficeId(Ids.next()), Role.RESEARCHER, null);

    private final Agreements impatient = new Agreements(Duration.ZERO);

    @AfterEach
    void close() {
        impatient.destroy();
    }

    private static List<CodedText> texts(String said) {
        return IntStream.range(0, 6)
                .mapToObj(number -> "0" + number)
                .map(number -> new CodedText(
                        number,
                        LocalDate.of(2026, 1, 5),
                        List.of("satu", "dua"),
                        said,
                        List.of(new Mark(number, "satu", CODE, 0, 4), new Mark(number, "dua", CODE, 0, 4))))
                .toList();
    }

    private Agreements.Answer ask(String said) {
        return Acting.as(RESEARCHER, () -> impatient.ask(texts(said), CODES));
    }

    @Test
    void tellsHowFarItIsAndThenWhatCameOfItOnce() {
        var first = ask("Saya takut.\nSekarang tidak.");
        assertThat(first.compared()).isEmpty();
        assertThat(first.step().of()).isPositive();

        var done = await().until(
                        () -> ask("Saya takut.\nSekarang tidak."),
                        answer -> answer.compared().isPresent());

        assertThat(done.compared().orElseThrow().rows())
                .extracting(Compared.Row::name)
                .containsExactly("Takut");
        assertThat(ask("Saya takut.\nSekarang tidak.").compared().orElseThrow())
                .isSameAs(done.compared().orElseThrow());
    }

    @Test
    void computesAnewWhatIsNotTheSame() {
        await().until(() -> ask("Saya takut.\nSekarang tidak.").compared().isPresent());

        assertThat(ask("Saya takut!\nSekarang tidak.").compared()).isEmpty();
    }

    @Test
    void givesAFileAllOfIt() {
        var answer = Acting.as(RESEARCHER, () -> impatient.await(texts("Saya takut.\nSekarang tidak."), CODES));

        assertThat(answer.compared()).isPresent();
    }
}
