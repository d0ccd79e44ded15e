package id.badak.study.inquiry;

import java.util.List;

/// What one person did in the study, each by the numbers of the interviews or the ids of the claims.
public record Duty(
        Person person,
        List<String> interviewed,
        List<String> coded,
        List<String> adjudicated,
        List<String> judged,
        List<String> inferred) {
    public Duty {
        interviewed = List.copyOf(interviewed);
        coded = List.copyOf(coded);
        adjudicated = List.copyOf(adjudicated);
        judged = List.copyOf(judged);
        inferred = List.copyOf(inferred);
    }
}
