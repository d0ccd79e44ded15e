package id.badak.study.inquiry;

import id.badak.study.inquiry.InquiryFault.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What one informant told, and the editions of its transcripts that were coded.
///
/// Who was asked twice is one informant: what they said then stands behind what they said first, in one text.
///
/// @param text      the source in the project that holds its words
/// @param coders    the people who declared that they have coded all of it, each apart from the others
/// @param meetings  by day; at least one
/// @param takenBack how many other conversations with the same informant were withdrawn
public record Interview(String informant, UUID text, List<String> coders, List<Meeting> meetings, int takenBack) {
    /// Source: paper, section Metode: between 45 and 90 minutes. Another length is said, not refused.
    public static final int SHORTEST_MINUTES = 45;

    public static final int LONGEST_MINUTES = 90;

    private static final int MOST_MINUTES = 600;

    public enum Mode {
        FACE_TO_FACE,
        ONLINE,
        TELEPHONE
    }

    /// What a conversation was led by, and kept by.
    public enum Means {
        /// What was to be asked was written down.
        GUIDE,
        /// Its sound was kept, were it only until it was written down.
        RECORDING
    }

    /// One conversation.
    ///
    /// @param edition of the transcript, counted from 1; the one that is coded is locked
    /// @param start   where its words begin in the text, in code points
    public record Meeting(
            LocalDate on, Mode mode, int minutes, String interviewer, int edition, int start, Set<Means> means) {
        public Meeting {
            means = Set.copyOf(means);
        }

        boolean isOfUsualLength() {
            return minutes >= SHORTEST_MINUTES && minutes <= LONGEST_MINUTES;
        }
    }

    public Interview {
        coders = List.copyOf(coders);
        meetings = List.copyOf(meetings);
        if (coders.stream().distinct().count() != coders.size()) {
            throw new InquiryFault(Kind.INTERVIEW, informant, "coder-twice");
        }
        for (var meeting : meetings) {
            if (meeting.minutes() < 1 || meeting.minutes() > MOST_MINUTES) {
                throw new InquiryFault(Kind.INTERVIEW, informant, "minutes", MOST_MINUTES);
            }
            if (meeting.edition() < 1) {
                throw new InquiryFault(Kind.INTERVIEW, informant, "edition");
            }
        }
    }

    /// The conversation that was held first.
    public Meeting first() {
        return meetings.getFirst();
    }

    public boolean isRepeated() {
        return meetings.size() > 1;
    }

    /// The conversation in which words were said.
    public Meeting at(Quotation quotation) {
        return meetings.stream()
                .filter(meeting -> meeting.start() <= quotation.start())
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    public boolean isOfUsualLength() {
        return meetings.stream().allMatch(Meeting::isOfUsualLength);
    }

    public boolean isBy(String person) {
        return meetings.stream().anyMatch(meeting -> meeting.interviewer().equals(person));
    }
}
