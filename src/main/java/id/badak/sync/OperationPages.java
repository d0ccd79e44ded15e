package id.badak.sync;

import id.badak.database.Zone;
import id.badak.kernel.Acting;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.kernel.Texts;
import id.badak.shell.Accident;
import id.badak.shell.Frames;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.JsonNode;

/// Where devices send their operations, and where a person sees what was refused as a conflict.
@Controller
class OperationPages {
    /// Source: ours. A bound on the work of one request; what is more is refused, and can be sent
    /// again in parts.
    private static final int MOST_OPERATIONS = 50;

    private final Operations operations;

    OperationPages(Operations operations) {
        this.operations = operations;
    }

    /// Receives up to fifty operations; each stands alone, so one that is refused stops no other.
    @PostMapping(path = "/api/operasi", consumes = MediaType.APPLICATION_JSON_VALUE)
    @May(
            act = "operation.send",
            roles = {Role.OWNER, Role.MENTOR})
    @ResponseBody
    Answers receive(@RequestBody JsonNode body, HttpServletRequest request) {
        var sent = body.path("operations");
        if (!sent.isArray()) {
            throw Problem.refuse(new SyncProblem.MalformedBody("operations"));
        }
        if (sent.size() > MOST_OPERATIONS) {
            throw Problem.refuse(new SyncProblem.TooMany(MOST_OPERATIONS));
        }
        var texts = Frames.texts(request);
        var answers = new ArrayList<Answer>();
        for (var operation : sent) {
            answers.add(receiveOne(operation, texts));
        }
        var standing = operations.standing(side());
        return new Answers(standing.epoch(), standing.watermark(), answers);
    }

    @GetMapping("/operasi")
    @May(
            act = "operation.list",
            roles = {Role.OWNER, Role.MENTOR, Role.INSPECTOR})
    String show(Model model) {
        model.addAttribute("view", new OperationView(operations.listConflicts(side())));
        return "sync/conflicts";
    }

    private static Zone side() {
        return Acting.get().role() == Role.INSPECTOR ? Zone.OFFICIAL : Zone.COACHING;
    }

    private Answer receiveOne(JsonNode operation, Texts texts) {
        var id = operation.path("id").asString("");
        try {
            var receipt = operations.receive(idOf(id), operation.path("kind").asString(""), operation.path("body"));
            return Answer.of(receipt);
        } catch (Refusal refused) {
            return Answer.of(id, refused.problem(), texts);
        } catch (DataIntegrityViolationException caught) {
            return Answer.of(id, Accident.note("the operation " + id, caught), texts);
        }
    }

    /// Java would take `1-1-7000-8-1` too, and the device would not know its id again in the answer.
    private static UUID idOf(String text) {
        return Ids.find(text).orElseThrow(() -> Problem.refuse(new SyncProblem.MalformedId()));
    }

    /// The answers, in the order of the operations. A device that only asks sends no operation.
    ///
    /// @param epoch     see [Standing]
    /// @param watermark see [Standing]
    record Answers(String epoch, long watermark, List<Answer> answers) {}

    record Answer(
            String id,
            int status,
            @Nullable Receipt receipt,
            @Nullable String number,
            String problem,
            String sentence) {
        static Answer of(String id, Problem problem, Texts texts) {
            return new Answer(id, problem.kind().status(), null, null, problem.key(), texts.of(problem));
        }

        /// Not the device's fault, and no reason for it to forget the operation.
        static Answer of(String id, Accident accident, Texts texts) {
            var sentence = texts.of("refusal.500") + " " + texts.of("refusal.reference", accident.reference());
            return new Answer(id, 500, null, null, "shell.accident", sentence);
        }

        static Answer of(Receipt receipt) {
            return new Answer(receipt.operation().toString(), 200, receipt, receipt.number(), "", "");
        }
    }
}
