package id.badak.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.io.ObjectInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What Badak does without, so that nobody's words can be obeyed by it.
class AbsencesTests {
    private static final Pattern ALGORITHM =
            Pattern.compile("(?:MessageDigest|Mac|Cipher|Signature|SecretKeyFactory|KeyGenerator|SecureRandom)"
                    + "\\.getInstance\\(\\s*\"?([\\w/-]+)");

    @Test
    void asksNothingInALanguageThatWordsCouldChange() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javax.naming..",
                        "javax.script..",
                        "javax.xml.xpath..",
                        "org.springframework.expression..",
                        "org.springframework.ldap..",
                        "groovy..",
                        "net.spy..",
                        "com.google.code.yanf4j..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("javax\\.xml\\.transform\\.(Transformer|TransformerFactory|Templates)")
                .check(MainClasses.all());
    }

    @Test
    void readsNoObjectsOfJava() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.beans.XMLDecoder")
                .orShould()
                .callMethodWhere(DescribedPredicate.<JavaMethodCall>describe(
                        "a mapper is told to trust the names of types",
                        call -> call.getName().matches("(activate|enable|polymorphic)DefaultTyping.*")))
                .check(MainClasses.all());
    }

    /// The front door's modules reach none of these packages with anything that was typed: PostgreSQL's own programs,
    /// the proofs, and what ends Badak.
    @Test
    void startsProgramsWhereNoRequestComes() {
        noClasses()
                .that()
                .resideOutsideOfPackages("id.badak.postgres", "id.badak.prove..", "id.badak.launch")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .check(MainClasses.all());
        noClasses().should().callMethod(Runtime.class, "exec", String.class).check(MainClasses.all());
        noClasses().should().callMethod(Runtime.class, "exec", String[].class).check(MainClasses.all());
    }

    /// What repeats from a seed is for proofs and stories.
    @Test
    void drawsNothingSecretFromChanceThatRepeats() {
        noClasses()
                .that()
                .resideOutsideOfPackages("id.badak.prove..", "id.badak.bench", "id.badak.demo")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(Random.class.getName())
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ThreadLocalRandom.class.getName())
                .orShould()
                .callMethod(Math.class, "random")
                .check(MainClasses.all());
    }

    /// SHA-1 is what the list of lost passwords and every authenticator app use, MD5 the checksum that an S3 store asks
    /// for; neither guards anything of ours.
    @Test
    void computesWithKnownAlgorithmsOnly() {
        var found = new TreeSet<String>();
        for (var file : Sources.list(Sources.JAVA, ".java")) {
            ALGORITHM
                    .matcher(Sources.read(file))
                    .results()
                    .forEach(match -> found.add(file.getFileName() + " " + match.group(1)));
        }
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "Authenticator.java HmacSHA1",
                        "DatabaseSettings.java HmacSHA256",
                        "DatabaseSettings.java PBKDF2WithHmacSHA256",
                        // HMAC-SHA-256; `LinkTests` has its golden bytes.
                        "JournalKeys.java ALGORITHM",
                        // The made-up photos of a made-up nation.
                        "Nation.java algorithm",
                        "LostPasswords.java SHA-1",
                        "S3Shelf.java MD5",
                        // `RecordingPagesTests` has it open nothing out of place.
                        "Seal.java AES/GCM/NoPadding",
                        "Sha256.java SHA-256",
                        "TicketKey.java HmacSHA256",
                        "Totp.java HmacSHA1");
    }

    /// AES-GCM is the only cipher: Spring's older ones know CBC too. `Seal` names it itself, since what it seals says
    /// where it stands.
    @Test
    void encryptsInNoModeThatCannotTellAChange() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("id.badak.study.sound.Seal")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.security.crypto.encrypt.Encryptors")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.security.crypto.encrypt.AesBytesEncryptor")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javax.crypto.Cipher")
                .check(MainClasses.all());
    }

    /// A pattern made from somebody's words could be made to run for ever. The exceptions make theirs from the
    /// program's
    /// own words, one of them quoted.
    @Test
    void makesPatternsFromItsOwnWordsOnly() {
        var made = Pattern.compile("Pattern\\.compile\\(\\s*(?![\\s\"])");
        assertThat(Sources.list(Sources.JAVA, ".java").stream()
                        .filter(file -> made.matcher(Sources.read(file)).find())
                        .map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder("KernelRemedy.java", "Variable.java");
        assertThat(Sources.list(Sources.JAVA, ".java").stream()
                        .filter(file -> Sources.read(file).contains("Pattern.quote("))
                        .map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder("Checkout.java");
    }

    @Test
    void writesEveryWordOfAPageEscaped() {
        assertThat(holding(
                        Sources.TEMPLATES,
                        ".jte",
                        Set.of(
                                "$unsafe{",
                                "javascript:",
                                " onclick=",
                                " style=\"",
                                "<object",
                                "<embed",
                                "<applet",
                                "<iframe")))
                .isEmpty();
    }

    /// Our scripts put text where text belongs, keep nothing in the browser, and hear no other window.
    @Test
    void letsScriptsWriteTextAndKeepNothing() {
        assertThat(holding(
                        Sources.ROOT.resolve("src/main/front/scripts"),
                        ".js",
                        Set.of(
                                "innerHTML",
                                "outerHTML",
                                "insertAdjacentHTML",
                                "document.write",
                                "eval(",
                                "Function(",
                                "postMessage",
                                "\"message\"",
                                "localStorage",
                                "sessionStorage",
                                "indexedDB",
                                "document.cookie",
                                "caches.",
                                "WebSocket",
                                "RTCPeerConnection",
                                "serviceWorker",
                                "__proto__",
                                "\"paste\"")))
                .isEmpty();
    }

    /// Who signs in was made by somebody: no migration brings an account along.
    @Test
    void bringsNoAccountAlong() {
        var inserts = Pattern.compile("(?i)INSERT\\s+INTO\\s+(gate\\.sign_in|registry\\.account)\\b");
        assertThat(Sources.list(Sources.RESOURCES.resolve("db/migration"), ".sql"))
                .isNotEmpty()
                .noneMatch(file -> inserts.matcher(Sources.read(file)).find());
    }

    private static List<String> holding(Path folder, String ending, Set<String> banned) {
        var files = Sources.list(folder, ending);
        assertThat(files).isNotEmpty();
        return files.stream()
                .flatMap(file -> banned.stream()
                        .filter(word -> Sources.read(file).contains(word))
                        .map(word -> word + " in " + Sources.name(file)))
                .toList();
    }
}
