package id.badak.study.studio;

import id.badak.kernel.AccountId;
import id.badak.study.interview.FieldStudy;
import id.badak.study.interview.TranscriptId;
import id.badak.study.interview.Transcripts.Material;
import id.badak.study.material.Project;
import java.time.Instant;
import java.util.List;

/// What became of a study's transcripts at the desk, as far as the reader may see it.
///
/// @param project   with every coding that stands, decided against or not; coders by their account
/// @param materials the transcripts in it, by number of informant
/// @param sittings  who said of which interview whether they mentored its informant, of earlier editions too
/// @param rulings   by coding
public record CodedStudy(
        FieldStudy study, Project project, List<Material> materials, List<Sitting> sittings, List<Ruling> rulings) {

    /// What a coder said before a transcript, and whether they are done with it.
    ///
    /// @param informant number in the study
    public record Sitting(TranscriptId transcript, int informant, AccountId coder, boolean mentored, boolean done) {}

    /// What somebody decided of a coding on which coders differ.
    public record Ruling(CodingId coding, boolean kept, String memo, AccountId by, Instant at) {}

    public CodedStudy {
        materials = List.copyOf(materials);
        sittings = List.copyOf(sittings);
        rulings = List.copyOf(rulings);
    }

    /// Whether each of its coders sees what the others marked. Before, the project holds the reader's codings alone.
    public boolean isOpen(TranscriptId transcript) {
        return new Desk(sittings.stream()
                        .filter(one -> one.transcript().equals(transcript))
                        .map(one -> new Desk.Seat(
                                one.coder(), one.mentored() ? Desk.Stance.MENTORED : Desk.Stance.APART, one.done()))
                        .toList())
                .isOpen();
    }

    /// Whether somebody said that they mentored an informant.
    public boolean hasMentored(AccountId person, int informant) {
        return sittings.stream()
                .anyMatch(one -> one.mentored()
                        && one.informant() == informant
                        && one.coder().equals(person));
    }
}
