package id.badak.study.inquiry;

import java.util.List;

/// The numbers that stand beside the words, and what they rest on.
///
/// @param dataset the hash of what was counted
/// @param frozen  whether they were read from a file that does not change any more
public record Numbers(String dataset, boolean frozen, List<JointEstimate> estimates) {
    public Numbers {
        estimates = List.copyOf(estimates);
    }

    public static Numbers none() {
        return new Numbers("", true, List.of());
    }
}
