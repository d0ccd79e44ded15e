package id.badak.study.studio;

import id.badak.kernel.AccountId;
import id.badak.kernel.Ids;
import id.badak.kernel.Problem;
import id.badak.shell.Frame;
import id.badak.study.interview.Turn;
import id.badak.study.studio.CodeTree.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A transcript at the desk of one coder.
///
/// Sentences, starts and codings are put to their turns once: a long transcript has hundreds of turns.
final class DeskView {
    private static final int LONGEST_QUOTE = 60;

    private final Codings.Opened opened;
    private final AccountId me;
    private final Map<AccountId, String> names;
    private final Map<Integer, String> sentences;
    private final int[] starts;
    private final Map<Integer, List<Coding>> byTurn = new HashMap<>();
    private final String text;
    private final @Nullable Problem problem;

    /// A part of a turn's words that is marked throughout by the same codes, or by none.
    record Piece(String words, String codes) {
        boolean isMarked() {
            return !codes.isEmpty();
        }
    }

    DeskView(Codings.Opened opened, AccountId me, Map<AccountId, String> names, @Nullable Problem problem) {
        this.opened = opened;
        this.me = me;
        this.names = names;
        this.problem = problem;
        this.sentences = Sentences.of(opened.words()).numbers();
        this.starts = opened.words().starts();
        this.text = opened.words().text();
        for (var coding : opened.codings()) {
            for (int at = turnAt(coding.first()); at < turns().size() && starts[at] < coding.beyond(); at++) {
                byTurn.computeIfAbsent(turns().get(at).number(), _ -> new ArrayList<>())
                        .add(coding);
            }
        }
    }

    private int turnAt(int point) {
        int found = Arrays.binarySearch(starts, point);
        return found >= 0 ? found : -found - 2;
    }

    Turn turnOf(int point) {
        return turns().get(turnAt(point));
    }

    List<Turn> turns() {
        return opened.words().turns();
    }

    Codings.Opened opened() {
        return opened;
    }

    @Nullable
    Problem problem() {
        return problem;
    }

    String studyPath() {
        return "/penelitian/kajian/" + opened.book().study().id();
    }

    String path() {
        return studyPath() + "/meja/" + opened.material().transcript().id();
    }

    String informant() {
        return opened.material().interview().informant().label();
    }

    List<CodeTree.Row> codes() {
        return opened.book().tree().rows();
    }

    /// A fresh id for the next coding.
    static UUID operation() {
        return Ids.next();
    }

    boolean mayCode() {
        return opened.desk()
                .of(me)
                .filter(seat -> seat.stance() == Desk.Stance.APART && !seat.isDone())
                .isPresent();
    }

    boolean hasStated() {
        return opened.desk().of(me).isPresent();
    }

    boolean hasMentored() {
        return opened.desk()
                .of(me)
                .filter(seat -> seat.stance() == Desk.Stance.MENTORED)
                .isPresent();
    }

    boolean isOpen() {
        return opened.desk().isOpen();
    }

    String numbers(Turn turn) {
        return sentences.getOrDefault(turn.number(), "");
    }

    int start(Turn turn) {
        return starts[turn.number() - 1];
    }

    String speaker(Turn turn, Frame frame) {
        return turn.speaker() == Turn.Speaker.OTHER
                ? frame.t("interview.other", turn.voice())
                : frame.t("interview.speaker", turn.speaker());
    }

    List<Coding> codings(Turn turn) {
        return byTurn.getOrDefault(turn.number(), List.of());
    }

    /// Those that begin in the turn: each is listed once.
    List<Coding> begun(Turn turn) {
        int start = start(turn);
        return codings(turn).stream().filter(coding -> coding.first() >= start).toList();
    }

    boolean isMine(Coding coding) {
        return coding.coder().equals(me);
    }

    String coder(Coding coding) {
        return names.getOrDefault(coding.coder(), "");
    }

    String name(Coding coding) {
        return opened.book().tree().resolve(coding.code()).map(Node::name).orElse("");
    }

    /// All its words.
    String words(Coding coding) {
        int from = text.offsetByCodePoints(0, coding.first());
        return text.substring(from, text.offsetByCodePoints(from, coding.beyond() - coding.first()));
    }

    String quote(Coding coding) {
        int from = text.offsetByCodePoints(0, coding.first());
        int points = coding.beyond() - coding.first();
        var words = text.substring(from, text.offsetByCodePoints(from, Math.min(points, LONGEST_QUOTE)));
        return words.replace('\n', ' ') + (points > LONGEST_QUOTE ? "…" : "");
    }

    /// The words of a turn, cut where a coding begins or ends.
    List<Piece> pieces(Turn turn) {
        var codings = codings(turn);
        if (codings.isEmpty()) {
            return List.of(new Piece(turn.words(), ""));
        }
        int start = start(turn);
        var cuts = new TreeSet<Integer>(List.of(0, turn.points()));
        for (var coding : codings) {
            cuts.add(Math.max(0, coding.first() - start));
            cuts.add(Math.min(turn.points(), coding.beyond() - start));
        }
        var pieces = new ArrayList<Piece>();
        int from = cuts.first();
        int at = 0;
        for (int to : cuts.tailSet(from, false)) {
            int end = turn.words().offsetByCodePoints(at, to - from);
            int first = start + from;
            var names = codings.stream()
                    .filter(coding -> coding.first() <= first && first < coding.beyond())
                    .map(this::name)
                    .distinct()
                    .sorted((one, other) -> one.toLowerCase(Locale.ROOT).compareTo(other.toLowerCase(Locale.ROOT)))
                    .toList();
            pieces.add(new Piece(turn.words().substring(at, end), String.join(", ", names)));
            at = end;
            from = to;
        }
        return pieces;
    }
}
