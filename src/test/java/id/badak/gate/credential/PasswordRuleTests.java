package id.badak.gate.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTests {
    private static final List<String> NAMES = List.of("rina.koordinator", "Bu Rina Wijayanti", "BBPOM di Serang");

    private final PasswordRule rule = new PasswordRule(GateSpecimens.settings(""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kuda laut makan pepaya",
                "hujan-turun-sejak-subuh",
                "  spasi di depan boleh",
                "ŽluťoučkýKůňPěl",
                "semua huruf kecil",
                "tq8$wVm1!zPf93x"
            })
    void takesAnythingLongThatNobodyWouldTry(String password) {
        assertThat(rule.check(password, 15, NAMES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unbelievable123",
                "UNBELIEVABLE!!!",
                "passwordpassword",
                "123456789012345",
                "qwertyuiopasdfghjkl",
                "abcabcabcabcabcabc",
                "111111111111111",
                "1qaz2wsx3edc4rfv"
            })
    void refusesWhatEverybodyTriesFirst(String password) {
        assertThat(fault(password)).isEqualTo("password.fault.known");
    }

    /// ASVS 5.0, 6.2.4, asks for three thousand that the rest of the rule would let through by their length: fifteen
    /// characters for who has nothing else to show, twelve beside a second factor.
    @ParameterizedTest
    @ValueSource(ints = {12, 15})
    void knowsThreeThousandThatAreLongEnough(int least) {
        var known = new KnownPasswords()
                .all().stream().filter(one -> one.length() >= least).toList();
        assertThat(known)
                .hasSizeGreaterThan(3000)
                .allSatisfy(one -> assertThat(rule.check(one, least, NAMES))
                        .map(PasswordRule.Fault::key)
                        .hasValue("password.fault.known"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sojdlg123aljg", "minecrafthackeur13", "SugarSpiceAndEverythingNice", "1q0o2w9i3e8u4r7z5t6+"})
    void refusesWhatWasLostAndPublished(String password) {
        assertThat(rule.check(password, 12, NAMES)).map(PasswordRule.Fault::key).hasValue("password.fault.known");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rinawijayanti2026",
                "KataSandi Rina 1990",
                "bbpom serang 12345",
                "rahasia-badak-2026!",
                "BalaiPengawasSerang1"
            })
    void refusesNamesWithALittleAround(String password) {
        assertThat(fault(password)).isEqualTo("password.fault.guessable");
    }

    @Test
    void countsCharactersAndBytesAtTheBounds() {
        assertThat(fault("kuda laut mak.")).isEqualTo("password.fault.short");
        assertThat(rule.check("kuda laut maka.", 15, NAMES)).isEmpty();
        var long72 = "kuda laut makan pepaya dan rambutan di bawah pohon jambu milik tetangga ";
        assertThat(long72).hasSize(72);
        assertThat(rule.check(long72, 15, NAMES)).isEmpty();
        assertThat(fault(long72 + "x")).isEqualTo("password.fault.long");
    }

    @Test
    void findsALostPasswordInTheOperatorsList(@TempDir Path folder) throws Exception {
        var file = folder.resolve("pwned.txt");
        Files.writeString(
                file,
                "0000000A0E3B9F25FF41DE4B5AC238C2D545C7A8:15\r\n" + """
                12C93E5A67D5DB4B0A0A5FBA31B0BF9D9C5E13A1:2
                """ + GateSpecimens.sha1("kuda laut makan pepaya")
                        + ":3\n" + "FFFFFFFEE791CBAC0F6305CAF0CEE06BBE131160:2\n");
        var lines = Files.readAllLines(file).stream().sorted().toList();
        Files.write(file, lines);
        var strict = new PasswordRule(GateSpecimens.settings(file.toString()));

        assertThat(strict.check("kuda laut makan pepaya", 15, NAMES)).isPresent();
        assertThat(strict.check("kuda laut makan mangga", 15, NAMES)).isEmpty();
    }

    private String fault(String password) {
        return rule.check(password, 15, NAMES).map(PasswordRule.Fault::key).orElse("none");
    }
}
