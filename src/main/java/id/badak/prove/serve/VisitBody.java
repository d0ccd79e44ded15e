package id.badak.prove.serve;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a device sends of a visit on CPPB-IRT, as `visit.record` wants it: all 37 clauses answered,
/// and for each unmet one a way out within thirty days.
///
/// @param photo of the first problem; null for none
public record VisitBody(
        UUID mentorCase,
        Set<Integer> unmet,
        int minutes,
        @Nullable UUID photo) {
    /// As many as [#EDITION] has.
    public static final int CLAUSES = 37;

    /// In force on the day of the visit.
    public static final String EDITION = "cppb-irt-2012";

    public static final LocalDate VISITED_ON = LocalDate.of(2026, 1, 5);

    public static final LocalDate DUE_ON = VISITED_ON.plusDays(30);

    public String json() {
        var answers = IntStream.rangeClosed(1, CLAUSES)
                .mapToObj(clause -> "\"%d\":\"%s\"".formatted(clause, unmet.contains(clause) ? "UNMET" : "MET"))
                .collect(Collectors.joining(","));
        var first = new TreeSet<>(unmet).first();
        var problems = new TreeSet<>(unmet)
                .stream()
                        .map(clause -> problem(clause, clause.equals(first) ? photo : null))
                        .collect(Collectors.joining(","));
        return """
                {"mentorCase":"%s","edition":"%s","visitedOn":"%s","minutes":%d,"form":"ON_SITE","note":"",\
                "answers":{%s},"problems":[%s]}\
                """.formatted(mentorCase, EDITION, VISITED_ON, minutes, answers, problems);
    }

    private static String problem(int clause, @Nullable UUID photo) {
        return "{\"clause\":\"%d\",\"cause\":\"HABIT\",\"option\":\"%d-1\",\"dueOn\":\"%s\"%s}"
                .formatted(clause, clause, DUE_ON, photo == null ? "" : ",\"photo\":\"" + photo + "\"");
    }
}
