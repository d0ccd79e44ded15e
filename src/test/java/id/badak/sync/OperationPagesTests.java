package id.badak.sync;

import static id.badak.cast.Refusals.told;
import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.Forbidden;
import id.badak.cast.Mentored;
import id.badak.cast.Mentorings;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithBadak
class OperationPagesTests {
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Mentorings mentorings;

    @Nested
    class Posting {
        @Test
        void answersEachOperationInItsPlace() {
            var mentored = mentorings.begun();

            var answers = answers(mentored, visit(mentored, 45) + "," + visit(mentored, 0) + ",17,null");

            assertThat(answers)
                    .extracting(answer -> answer.path("status").asInt())
                    .containsExactly(200, 422, 422, 422);
        }

        /// The device keeps what it sent, for the fault is not in it, and sends it again.
        @Test
        void tellsAnAccidentByItsNumberAndStopsNoOther() {
            var mentored = mentorings.begun();
            var unlucky = visit(mentored, 44);
            JsonNode answers;
            try (var _ = Forbidden.unless("coaching.visit", "minutes <> 44")) {
                answers = answers(mentored, unlucky + "," + visit(mentored, 45));
            }

            assertThat(answers)
                    .extracting(answer -> answer.path("status").asInt())
                    .containsExactly(500, 200);
            assertThat(answers.get(0).path("problem").asString()).isEqualTo("shell.accident");
            assertThat(answers.get(0).path("sentence").asString()).containsPattern("Nomor kejadian: [0-9a-f]{12}");
            assertThat(answers(mentored, unlucky).get(0).path("status").asInt()).isEqualTo(200);
        }

        @Test
        void givesAReceiptWithANumberToReadOutOnTheTelephone() {
            var mentored = mentorings.begun();

            var answer = answers(mentored, visit(mentored, 45)).get(0);

            assertThat(answer.path("number").asString()).matches("[0-9A-F]{4}-[0-9A-F]{4}");
            assertThat(answer.path("problem").asString()).isEmpty();
        }

        @Test
        void saysWhyNotInTheLanguageOfThePerson() {
            var mentored = mentorings.begun();

            var answer = answers(mentored, visit(mentored, 601)).get(0);

            assertThat(answer.path("problem").asString()).isEqualTo("visit.wrong-minutes");
            assertThat(answer.path("sentence").asString()).contains("1 sampai 600");
            assertThat(answer.path("receipt").isNull()).isTrue();
        }

        @Test
        void takesFiftyOperationsAndNotOneMore() {
            var mentored = mentorings.begun();

            assertThat(answers(mentored, many(50))).hasSize(50);
            var refused = post(mentored, "{\"operations\":[" + many(51) + "]}");
            told(refused, new SyncProblem.TooMany(50));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{\"operations\":{}}", "{\"operations\":null}", "[]", "7", "\"\""})
        void refusesABodyWithoutAListOfOperations(String body) {
            told(post(mentorings.begun(), body), new SyncProblem.MalformedBody("operations"));
        }

        @Test
        void refusesAKindThatNoModuleReceives() {
            var mentored = mentorings.begun();
            var operation = "{\"id\":\"" + Ids.next() + "\",\"kind\":\"visit.erase\",\"body\":{}}";

            told(post(mentored, "{\"operations\":[" + operation + "]}"), new SyncProblem.UnknownKind());
        }

        /// Version 4, as most programs make them, one that is cut short, and no id at all.
        @ParameterizedTest
        @ValueSource(strings = {"6f1c1d7e-0b1a-4c57-9d0e-0f6a3f2b7c11", "1-1-7000-8-1", "satu", ""})
        void refusesAnIdThatIsNotOfItsTime(String id) {
            var mentored = mentorings.begun();
            var operation = visit(mentored, 45).replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"" + id + "\"");

            told(post(mentored, "{\"operations\":[" + operation + "]}"), new SyncProblem.MalformedId());
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "7", "[]", "\"a\"", "{}", "{\"minutes\":45}", "{\"rumor\":true}"})
        void refusesABodyThatIsNoVisitByItsField(String body) {
            var mentored = mentorings.begun();
            var operation = "{\"id\":\"" + Ids.next() + "\",\"kind\":\"visit.record\",\"body\":" + body + "}";

            var answer = answers(mentored, operation).get(0);

            assertThat(answer.path("status").asInt()).isEqualTo(422);
            assertThat(answer.path("problem").asString()).isEqualTo("sync.malformed-body");
        }

        /// Whatever a reader could make of them, a device that sends them meant something else.
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"minutes\":\"45\"",
                    "\"minutes\":45.5",
                    "\"minutes\":true",
                    "\"visitedOn\":20000",
                    "\"visitedOn\":[2026,1,5]",
                    "\"visitedOn\":\"2026-01-05T10:00:00Z\"",
                    "\"form\":0",
                    "\"form\":\"\"",
                    "\"note\":7",
                    "\"note\":false",
                    "\"answers\":\"\"",
                    "\"problems\":\"\""
                })
        void refusesAFieldOfAnotherType(String field) {
            var mentored = mentorings.begun();
            var name = field.replaceAll("^\"(\\w+)\".*", "$1");
            var operation = visit(mentored, 45)
                    .replaceFirst(
                            "\"" + name + "\":(\"[^\"]*\"|\\d+|\\{[^}]*}|\\[[^]]*])", Matcher.quoteReplacement(field));

            assertThat(operation).contains(field);
            told(post(mentored, "{\"operations\":[" + operation + "]}"), new SyncProblem.MalformedBody(name));
        }

        @Test
        void refusesAnOperationWithoutABody() {
            var mentored = mentorings.begun();
            var operation = "{\"id\":\"" + Ids.next() + "\",\"kind\":\"visit.record\"}";

            assertThat(answers(mentored, operation).get(0).path("problem").asString())
                    .isEqualTo("sync.malformed-body");
        }
    }

    @Nested
    class Conflicts {
        @Test
        void areNoneAtFirst() {
            assertThat(Visitor.signedIn(port, mentorings.begun().andi())
                            .get("/operasi")
                            .words())
                    .contains("Tidak ada");
        }

        @Test
        void areKeptWholeOnceForEachBody() {
            var mentored = mentorings.begun();
            var first = visit(mentored, 45);
            answers(mentored, first);
            var other = first.replace("\"minutes\":45", "\"minutes\":46");

            told(post(mentored, "{\"operations\":[" + other + "," + other + "]}"), new SyncProblem.AnotherBody());

            var page = Visitor.signedIn(port, mentored.andi()).get("/operasi");
            assertThat(page.words()).containsOnlyOnce("\"minutes\":46").doesNotContain("\"minutes\":45");
        }

        @ParameterizedTest
        @EnumSource(names = {"MENTOR", "INSPECTOR"})
        void haveAPageForWhoeverSendsOperations(Role role) {
            assertThat(Visitor.signedIn(port, cast.inNewOffice().the(role))
                            .get("/operasi")
                            .status())
                    .isEqualTo(200);
        }

        @ParameterizedTest
        @EnumSource(names = {"COORDINATOR", "HEAD", "RESEARCHER"})
        void haveNoneForOthers(Role role) {
            assertThat(Visitor.signedIn(port, cast.inNewOffice().the(role))
                            .get("/operasi")
                            .status())
                    .isEqualTo(403);
        }
    }

    private Visitor.Answer post(Mentored mentored, String body) {
        var andi = Visitor.signedIn(port, mentored.andi());
        return andi.postJson("/api/operasi", andi.token("/binaan"), body);
    }

    private JsonNode answers(Mentored mentored, String operations) {
        var answer = post(mentored, "{\"operations\":[" + operations + "]}");
        assertThat(answer.status()).isEqualTo(200);
        return JSON.readTree(answer.response().body()).path("answers");
    }

    /// So many operations that are refused one by one.
    private static String many(int count) {
        return IntStream.range(0, count).mapToObj(_ -> "{}").collect(Collectors.joining(","));
    }

    private static String visit(Mentored mentored, int minutes) {
        return """
                {"id":"%s","kind":"visit.record","body":{"mentorCase":"%s","edition":"cppb-irt-2012",\
                "visitedOn":"2026-01-05","minutes":%d,"form":"ON_SITE","note":"","answers":{"1":"MET"},"problems":[]}}""".formatted(Ids.next(), mentored.mentorCase().id(), minutes);
    }
}
