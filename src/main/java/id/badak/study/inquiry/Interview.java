package id.badak.study.inquiry;

import id.badak.study.inquiry.InquiryFault.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What one informant told, and the editions of its transcripts that were coded.
///
/// Who was asked twice is one informant: what they said then stands behind what they said first, in one text.
///
/// @param edition of the transcript, counted from 1; the one that is coded is locked
/// @param text    the source in the project that holds its words
/// @param coders  the people who declared that they have coded all of it, each apart from the others
/// @param again   later conversations, by day
public record Interview(
        String informant,
        LocalDate on,
        Mode mode,
        int minutes,
        String interviewer,
        int edition,
        UUID text,
        List<String> coders,
        List<Meeting> again) {
    /// Source: paper, section Metode: between 45 and 90 minutes. Another length is said, not refused.
    public static final int SHORTEST_MINUTES = 45;

    public static final int LONGEST_MINUTES = 90;

    private static final int MOST_MINUTES = 600;

    public enum Mode {
        FACE_TO_FACE,
        ONLINE,
        TELEPHONE
    }

    /// One conversation.
    ///
    /// @param start where its words begin in the text, in code points
    public record Meeting(LocalDate on, Mode mode, int minutes, String interviewer, int edition, int start) {
        boolean isOfUsualLength() {
            return minutes >= SHORTEST_MINUTES && minutes <= LONGEST_MINUTES;
        }
    }

    public Interview {
        coders = List.copyOf(coders);
        again = List.copyOf(again);
        if (coders.stream().distinct().count() != coders.size()) {
            throw new InquiryFault(Kind.INTERVIEW, informant, "coder-twice");
        }
        for (var meeting : meetings(on, mode, minutes, interviewer, edition, again)) {
            if (meeting.minutes() < 1 || meeting.minutes() > MOST_MINUTES) {
                throw new InquiryFault(Kind.INTERVIEW, informant, "minutes", MOST_MINUTES);
            }
            if (meeting.edition() < 1) {
                throw new InquiryFault(Kind.INTERVIEW, informant, "edition");
            }
        }
    }

    /// Of who was asked once.
    public Interview(
            String informant,
            LocalDate on,
            Mode mode,
            int minutes,
            String interviewer,
            int edition,
            UUID text,
            List<String> coders) {
        this(informant, on, mode, minutes, interviewer, edition, text, coders, List.of());
    }

    /// All conversations, the first one first.
    public List<Meeting> meetings() {
        return meetings(on, mode, minutes, interviewer, edition, again);
    }

    private static List<Meeting> meetings(
            LocalDate on, Mode mode, int minutes, String interviewer, int edition, List<Meeting> again) {
        return Stream.concat(Stream.of(new Meeting(on, mode, minutes, interviewer, edition, 0)), again.stream())
                .toList();
    }

    /// The conversation in which words were said.
    public Meeting at(Quotation quotation) {
        return meetings().stream()
                .filter(meeting -> meeting.start() <= quotation.start())
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    public boolean isOfUsualLength() {
        return meetings().stream().allMatch(Meeting::isOfUsualLength);
    }

    public boolean isBy(String person) {
        return meetings().stream().anyMatch(meeting -> meeting.interviewer().equals(person));
    }
}
