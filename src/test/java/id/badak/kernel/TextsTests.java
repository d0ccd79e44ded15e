package id.badak.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTests {
    private final Texts indonesian = Texts.in(Language.ID);
    private final Texts english = Texts.in(Language.EN);

    @Test
    void sayARefusalInTheLanguageOfTheReader() {
        var problem = new Actor.NotYours();

        assertThat(indonesian.of(problem)).startsWith("Ini di luar tugas akun Anda.");
        assertThat(english.of(problem)).isNotEqualTo(indonesian.of(problem)).doesNotContain("⟨");
    }

    @Test
    void putFactsIntoTheirPlacesAsTheLanguageWritesThem() {
        assertThat(indonesian.of("problem.valve.words-too-long", 2_000)).contains("2.000 huruf");
        assertThat(english.of("problem.valve.words-too-long", 2_000)).contains("2,000");
    }

    /// A year is passed as text, or it would read 2.024.
    @Test
    void leaveAFactThatIsTextAsItIs() {
        assertThat(indonesian.of("problem.visit.unknown-option", "2024")).contains("butir 2024 ");
    }

    @Test
    void sayAValueByItsKindAndName() {
        assertThat(indonesian.of("role", Role.MENTOR)).isEqualTo(indonesian.of("role.MENTOR"));
    }

    /// A page with a hole in it is better than none, and easier to see than a blank.
    @Test
    void showAMissingSentenceBetweenMarks() {
        assertThat(indonesian.has("no.such-sentence")).isFalse();
        assertThat(indonesian.of("no.such-sentence", 1)).isEqualTo("⟨no.such-sentence⟩");
    }

    @Test
    void listWhatStandsBehindABeginning() {
        assertThat(indonesian.listBehind("role.")).contains("MENTOR", "OWNER").doesNotContain("role.MENTOR");
        assertThat(indonesian.listBehind("no.such.")).isEmpty();
    }
}
