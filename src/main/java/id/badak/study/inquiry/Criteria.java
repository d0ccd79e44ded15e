package id.badak.study.inquiry;

import java.util.ArrayList;
import java.util.List;

/// Who could be asked.
///
/// @param monthsMentored how long a business must have been mentored. Source: paper, section Metode: six
///                       months, willing to be interviewed; out is who left during the evaluation
public record Criteria(int monthsMentored) {

    /// What the records say of somebody who was considered.
    ///
    /// @param months mentored; 0 for officers, of whom it is not asked
    public record Standing(int months, boolean consented, boolean left) {
        public Standing {
            if (months < 0) {
                throw new IllegalArgumentException("months below zero");
            }
        }
    }

    public enum Exclusion {
        TOO_SHORT,
        NO_CONSENT,
        LEFT
    }

    public Criteria {
        if (monthsMentored < 0) {
            throw new IllegalArgumentException("months below zero");
        }
    }

    /// Every ground that keeps somebody out; none where they could be asked.
    public List<Exclusion> against(InformantRole role, Standing standing) {
        var grounds = new ArrayList<Exclusion>();
        if (role.isOwner() && standing.months() < monthsMentored) {
            grounds.add(Exclusion.TOO_SHORT);
        }
        if (!standing.consented()) {
            grounds.add(Exclusion.NO_CONSENT);
        }
        if (role.isOwner() && standing.left()) {
            grounds.add(Exclusion.LEFT);
        }
        return List.copyOf(grounds);
    }
}
