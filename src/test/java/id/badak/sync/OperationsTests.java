package id.badak.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.MentoringStory;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithBadak
class OperationsTests {
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Test
    void doesOnceWhatIsPostedFiveTimesAtTheSameMoment() throws Exception {
        var company = cast.inNewOffice();
        var story = MentoringStory.in(port, company).assigned();
        var path = story.casePath();
        var mentor = story.mentor();
        var ids = IntStream.range(0, 12).mapToObj(_ -> Ids.next()).toList();
        var posts = new ArrayList<Callable<JsonNode>>();
        for (var id : ids) {
            for (var copy = 0; copy < 5; copy++) {
                posts.add(() -> post(mentor, operation(id, path, 45)));
            }
        }

        var answers = new TreeMap<String, Set<String>>();
        var replayed = 0;
        try (var threads = Executors.newFixedThreadPool(10)) {
            for (Future<JsonNode> answer : threads.invokeAll(posts)) {
                var one = answer.get().path("answers").get(0);
                assertThat(one.path("status").asInt()).isEqualTo(200);
                replayed += one.path("receipt").path("replayed").asBoolean() ? 1 : 0;
                answers.computeIfAbsent(one.path("id").asString(), _ -> new java.util.HashSet<>())
                        .add(one.path("receipt").path("receivedAt").asString());
            }
        }

        assertThat(answers)
                .hasSize(12)
                .allSatisfy((_, first) -> assertThat(first).hasSize(1));
        assertThat(replayed).isEqualTo(48);
        assertThat(story.mentor().get(path).page().select(".badak-card")).hasSize(12);
    }

    @Test
    void keepsGoingPastAnOperationThatIsRefused() throws Exception {
        var story = MentoringStory.in(port, cast.inNewOffice()).assigned();
        var path = story.casePath();
        var good = operation(Ids.next(), path, 45);
        var bad = operation(Ids.next(), path, 0);

        var answers = post(story.mentor(), bad + "," + good).path("answers");

        assertThat(answers.get(0).path("status").asInt()).isEqualTo(422);
        assertThat(answers.get(0).path("problem").asString()).isEqualTo("visit.wrong-minutes");
        assertThat(answers.get(0).path("sentence").asString()).contains("1 sampai 600");
        assertThat(answers.get(1).path("status").asInt()).isEqualTo(200);
    }

    @Test
    void letsARefusedOperationBeMendedUnderItsOwnId() throws Exception {
        var story = MentoringStory.in(port, cast.inNewOffice()).assigned();
        var path = story.casePath();
        var id = Ids.next();
        post(story.mentor(), operation(id, path, 0));

        var mended =
                post(story.mentor(), operation(id, path, 45)).path("answers").get(0);

        assertThat(mended.path("status").asInt()).isEqualTo(200);
        assertThat(mended.path("receipt").path("replayed").asBoolean()).isFalse();
    }

    @Test
    void treatsBodiesThatDifferOnlyInOrderAsOne() throws Exception {
        var story = MentoringStory.in(port, cast.inNewOffice()).assigned();
        var id = Ids.next();
        var body = operation(id, story.casePath(), 45);
        var turned = body.replace("\"minutes\":45,", "").replace("\"note\":\"\"", "\"note\":\"\",\"minutes\":45");
        post(story.mentor(), body);

        var again = post(story.mentor(), turned).path("answers").get(0);

        assertThat(again.path("receipt").path("replayed").asBoolean()).isTrue();
    }

    @Test
    void refusesAnIdThatIsNoUuidOfVersionSeven() throws Exception {
        var story = MentoringStory.in(port, cast.inNewOffice()).assigned();

        var answer = post(story.mentor(), operation(UUID.randomUUID(), story.casePath(), 45))
                .path("answers")
                .get(0);

        assertThat(answer.path("problem").asString()).isEqualTo("sync.malformed-id");
    }

    @Test
    void saysWhereAnOperationStandsOnTheWayIntoABackup() throws Exception {
        var story = MentoringStory.in(port, cast.inNewOffice()).assigned();
        var first = operation(Ids.next(), story.casePath(), 45);
        var second = operation(Ids.next(), story.casePath(), 50);

        var answer = post(story.mentor(), first + "," + second);
        var again = post(story.mentor(), first);

        var standing = answer.path("answers").get(0).path("receipt").path("standing");
        assertThat(standing.path("epoch").asString())
                .hasSize(32)
                .isEqualTo(answer.path("epoch").asString());
        assertThat(standing.path("sequence").asLong())
                .isPositive()
                .isLessThan(answer.path("answers")
                        .get(1)
                        .path("receipt")
                        .path("standing")
                        .path("sequence")
                        .asLong());
        assertThat(again.path("answers").get(0).path("receipt").path("standing"))
                .isEqualTo(standing);
    }

    @Test
    void tellsEpochAndWatermarkToADeviceThatOnlyAsks() throws Exception {
        var story = MentoringStory.in(port, cast.inNewOffice()).assigned();

        var answer = post(story.mentor(), "");

        assertThat(answer.path("epoch").asString()).hasSize(32);
        assertThat(answer.path("watermark").isIntegralNumber()).isTrue();
        assertThat(answer.path("answers")).isEmpty();
    }

    @Test
    void keepsOneAccountsOperationsFromAnother() throws Exception {
        Company company = cast.inNewOffice();
        var story = MentoringStory.in(port, company).assigned();
        var id = Ids.next();
        post(story.mentor(), operation(id, story.casePath(), 45));
        var other = Visitor.signedIn(port, company.hire(Role.MENTOR, "Bu Sari"));

        var answer =
                post(other, operation(id, story.casePath(), 45)).path("answers").get(0);

        assertThat(answer.path("status").asInt()).isEqualTo(409);
        assertThat(other.get("/operasi").words()).contains("Tidak ada");
    }

    private static JsonNode post(Visitor visitor, String operations) throws Exception {
        var answer =
                visitor.postJson("/api/operasi", visitor.token("/binaan"), "{\"operations\":[" + operations + "]}");
        return JSON.readTree(answer.response().body());
    }

    private static String operation(UUID id, String casePath, int minutes) {
        return """
                {"id":"%s","kind":"visit.record","body":{"mentorCase":"%s","edition":"cppb-irt-2012",\
                "visitedOn":"2026-01-05","minutes":%d,"form":"ON_SITE","note":"","answers":{"1":"MET"},"problems":[]}}""".formatted(id, casePath.substring("/binaan/".length()), minutes);
    }
}
