package id.badak.study.studio;

import id.badak.database.StudyTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.Acting;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Typed;
import id.badak.study.interview.FieldStudies;
import id.badak.study.interview.FieldStudy;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.material.Code.Stage;
import id.badak.study.studio.CodeChange.What;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The door to the codebook of a study. Every act is one more change, with a reason where it takes something from
/// others.
@Service
@StudyTransaction
public class Codebooks {
    private final FieldStudies studies;
    private final CodebookStore store;
    private final Journal journal;
    private final Clock clock;

    Codebooks(FieldStudies studies, CodebookStore store, Journal journal, Clock clock) {
        this.studies = studies;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /// A study with its codebook.
    record Opened(FieldStudy study, CodeTree tree) {}

    @StudyTransaction(readOnly = true)
    @May(act = "code.read", roles = Role.RESEARCHER)
    Opened open(FieldStudyId study) {
        return new Opened(studies.get(study), store.read(study));
    }

    /// Makes a code; a form that is sent twice makes one.
    @May(act = "code.change", roles = Role.RESEARCHER)
    public CodeId create(FieldStudyId study, CodeId id, String name, Stage stage, @Nullable CodeId parent) {
        var tree = open(study).tree();
        if (tree.changes().stream().noneMatch(change -> change.code().equals(id))) {
            if (parent != null) {
                tree.get(parent);
            }
            if (!store.insert(study, id)) {
                throw Problem.refuse(new StudioProblem.UnknownCode());
            }
            change(study, tree, id, new What.Created(named(name), stage, parent), "");
        }
        return id;
    }

    /// Changes a code as it stands.
    @May(act = "code.change", roles = Role.RESEARCHER)
    void change(FieldStudyId study, CodeId id, What what, String reason) {
        var tree = open(study).tree();
        var node = tree.get(id);
        switch (what) {
            case What.Renamed(var name) -> named(name);
            case What.Described(var words) -> requireFits(words);
            case What.Moved(var parent) -> requireKnown(tree, parent);
            case What.Merged(var into) -> requireKnown(tree, into);
            case What.Linked linked -> requireOther(tree, id, linked.to());
            case What.Created _, What.Staged _, What.Split _, What.Undone _ -> {}
        }
        if (isSo(node, what) || isLinked(tree, id, what)) {
            throw Problem.refuse(new StudioProblem.NothingChanged());
        }
        change(study, tree, id, what, why(reason));
    }

    /// Whether a code is already as it would become.
    private static boolean isSo(CodeTree.Node node, What what) {
        return switch (what) {
            case What.Renamed(var name) -> node.name().equals(name);
            case What.Staged(var stage) -> node.stage() == stage;
            case What.Described(var words) -> node.words().equals(words);
            case What.Moved(var parent) -> Objects.equals(node.parent(), parent);
            case What.Created _, What.Merged _, What.Split _, What.Linked _, What.Undone _ -> false;
        };
    }

    private static boolean isLinked(CodeTree tree, CodeId id, What what) {
        return what instanceof What.Linked(var to, var relation)
                && tree.links().stream()
                        .anyMatch(link -> link.from().id().equals(id)
                                && link.to().id().equals(to)
                                && link.relation() == relation);
    }

    private static void requireOther(CodeTree tree, CodeId id, CodeId other) {
        tree.get(other);
        if (id.equals(other)) {
            throw Problem.refuse(new StudioProblem.WouldLoop());
        }
    }

    /// Puts some of a code's codings under a new one; sent twice it does so once. Which codings may go along is for the
    /// caller to have asked.
    void split(FieldStudyId study, CodeId from, CodeId id, String name, Collection<CodingId> codings, String reason) {
        var tree = open(study).tree();
        if (tree.changes().stream().anyMatch(change -> change.code().equals(id))) {
            return;
        }
        var what = new What.Split(named(name), tree.get(from).stage(), from);
        var why = why(reason);
        if (!store.insert(study, id)) {
            throw Problem.refuse(new StudioProblem.UnknownCode());
        }
        store.insertSplit(change(study, tree, id, what, why), codings);
    }

    private static void requireFits(String words) {
        if (!Typed.fits(words, CodeTree.LONGEST_WORDS)) {
            throw Problem.refuse(new StudioProblem.SayMore());
        }
    }

    private static void requireKnown(CodeTree tree, @Nullable CodeId other) {
        if (other != null) {
            tree.get(other);
        }
    }

    /// Lets a change not count any more; that there was one stays.
    @May(act = "code.change", roles = Role.RESEARCHER)
    void undo(FieldStudyId study, UUID undone) {
        var tree = open(study).tree();
        var change = tree.changes().stream()
                .filter(one -> one.id().equals(undone))
                .findFirst()
                .orElseThrow(() -> Problem.refuse(new StudioProblem.UnknownCode()));
        tree.requireUndoable(change);
        change(study, tree, change.code(), new What.Undone(undone), "");
    }

    /// Takes in codes of another program, each a change or two; all of them or none.
    void take(FieldStudyId study, List<Intake.NewCode> codes) {
        var tree = open(study).tree();
        var made = new ArrayList<CodeChange>();
        for (var code : codes) {
            made.add(next(tree, made.size(), code.id(), new What.Created(code.name(), code.stage(), code.parent())));
            if (!code.words().isEmpty()) {
                made.add(next(tree, made.size(), code.id(), new What.Described(code.words())));
            }
        }
        var all = new ArrayList<>(tree.changes());
        all.addAll(made);
        CodeTree.of(all).requireSound();
        if (store.insertAll(study, codes.stream().map(Intake.NewCode::id).toList()) != codes.size()
                || !made.stream().allMatch(change -> store.insert(study, change))) {
            throw Problem.refuse(new StudioProblem.ChangedMeanwhile());
        }
        codes.forEach(code -> journal.write("code.change", code.id().value(), null));
    }

    private CodeChange next(CodeTree tree, int before, CodeId id, What what) {
        return new CodeChange(
                Ids.next(),
                tree.version() + before + 1,
                id,
                what,
                "",
                Acting.get().account(),
                clock.instant());
    }

    private UUID change(FieldStudyId study, CodeTree tree, CodeId id, What what, String reason) {
        var change = new CodeChange(
                Ids.next(), tree.version() + 1, id, what, reason, Acting.get().account(), clock.instant());
        var changes = new ArrayList<>(tree.changes());
        changes.add(change);
        CodeTree.of(changes).requireSound();
        if (!store.insert(study, change)) {
            throw Problem.refuse(new StudioProblem.ChangedMeanwhile());
        }
        journal.write("code.change", id.value(), null);
        return change.id();
    }

    private static String named(String typed) {
        var name = Typed.strip(typed);
        if (name.isEmpty() || !Typed.fits(name, CodeTree.LONGEST_NAME)) {
            throw Problem.refuse(new StudioProblem.SayName());
        }
        return name;
    }

    private static String why(String typed) {
        var reason = Typed.strip(typed);
        if (reason.isEmpty() || !Typed.fits(reason, CodeTree.LONGEST_REASON)) {
            throw Problem.refuse(new StudioProblem.SayWhy());
        }
        return reason;
    }
}
