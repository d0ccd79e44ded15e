package id.badak.study.inquiry;

import id.badak.study.inquiry.InquiryFault.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// One conversation with one informant, and the edition of its transcript that was coded.
///
/// @param edition of the transcript, counted from 1; the one that is coded is locked
/// @param text    the source in the project that holds its words
/// @param coders  the people who declared that they have coded all of it, each apart from the others
public record Interview(
        String informant,
        LocalDate on,
        Mode mode,
        int minutes,
        String interviewer,
        int edition,
        UUID text,
        List<String> coders) {
    /// Source: paper, section Metode: between 45 and 90 minutes. Another length is said, not refused.
    public static final int SHORTEST_MINUTES = 45;

    public static final int LONGEST_MINUTES = 90;

    private static final int MOST_MINUTES = 600;

    public enum Mode {
        FACE_TO_FACE,
        ONLINE,
        TELEPHONE
    }

    public Interview {
        coders = List.copyOf(coders);
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new InquiryFault(Kind.INTERVIEW, informant, "minutes", MOST_MINUTES);
        }
        if (edition < 1) {
            throw new InquiryFault(Kind.INTERVIEW, informant, "edition");
        }
        if (coders.stream().distinct().count() != coders.size()) {
            throw new InquiryFault(Kind.INTERVIEW, informant, "coder-twice");
        }
    }

    public boolean isOfUsualLength() {
        return minutes >= SHORTEST_MINUTES && minutes <= LONGEST_MINUTES;
    }
}
