package id.badak.study.folder;

import id.badak.kernel.YamlNode;
import id.badak.study.inquiry.Quotation;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds words in the transcripts, so that nobody has to count letters.
///
/// `words` stands as it was said and once only. A long passage may be written by its beginning and its
/// end with ` … ` between: it ends where the end first follows, within the same paragraph.
///
/// @param withdrawn whose transcript may be gone; what is quoted from it is left out
record Finder(Map<String, String> transcripts, Set<String> withdrawn) {
    private static final String GAP = " … ";

    /// Empty where the informant withdrew and the transcript is gone.
    Optional<Quotation> find(String file, YamlNode node, String informant) {
        var transcript = transcripts.get(informant);
        if (transcript == null) {
            if (withdrawn.contains(informant)) {
                return Optional.empty();
            }
            throw FolderFault.at(file, node, "no-transcript", informant);
        }
        return Optional.of(find(file, node, informant, transcript));
    }

    private static Quotation find(String file, YamlNode node, String informant, String transcript) {
        var words = node.text();
        int gap = words.indexOf(GAP);
        var head = gap < 0 ? words : words.substring(0, gap);
        int start = transcript.indexOf(head);
        if (start < 0) {
            throw FolderFault.at(file, node, "not-said", informant);
        }
        if (transcript.indexOf(head, start + 1) >= 0) {
            throw FolderFault.at(file, node, "said-twice", informant);
        }
        int end = start + head.length();
        if (gap >= 0) {
            var tail = words.substring(gap + GAP.length());
            int found = transcript.indexOf(tail, end);
            if (tail.isEmpty() || found < 0 || transcript.substring(end, found).contains("\n")) {
                throw FolderFault.at(file, node, "no-end", informant);
            }
            end = found + tail.length();
        }
        int from = transcript.codePointCount(0, start);
        return new Quotation(
                informant, from, from + transcript.codePointCount(start, end), transcript.substring(start, end));
    }
}
