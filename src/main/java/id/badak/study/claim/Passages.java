package id.badak.study.claim;

import id.badak.kernel.Problem;
import id.badak.study.inquiry.InformantRole;
import id.badak.study.inquiry.Quotation;
import id.badak.study.interview.Informant;
import id.badak.study.interview.Transcripts.Material;
import id.badak.study.material.Code;
import id.badak.study.material.Coding;
import id.badak.study.material.Passage;
import id.badak.study.material.TextSource;
import id.badak.study.studio.CodedStudy;
import id.badak.study.studio.CodedStudy.Ruling;
import id.badak.study.studio.CodingId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The coded words of a study that may be quoted.
///
/// Only those of transcripts whose coders see each other: a quotation of another would show what a blind coder must not
/// see yet.
public final class Passages {
    private final List<Place> all = new ArrayList<>();
    private final Map<CodingId, Place> byCoding = new HashMap<>();

    /// Words that one coder or more gave a code.
    ///
    /// @param coding one of theirs, which stands for the place
    /// @param start  where the transcript begins among all that the informant said
    /// @param codes  what they count as by now, without what was decided against
    record Place(
            CodingId coding,
            String informant,
            InformantRole role,
            int start,
            int first,
            int beyond,
            String words,
            Set<UUID> codes) {
        Quotation quotation() {
            return new Quotation(informant, start + first, start + beyond, words);
        }

        /// Masks the words.
        @Override
        public String toString() {
            return "Place[" + coding + "]";
        }
    }

    private static final Pattern LABEL = Pattern.compile("[0-9]{1,3}");

    private Passages() {}

    /// The informant that a page is to show next, as its address may name them. Whatever else was typed is nobody: an
    /// address of any length cannot be sent.
    static String address(String typed) {
        return LABEL.matcher(typed).matches() ? typed : "";
    }

    static Passages of(CodedStudy coded) {
        var passages = new Passages();
        var dropped = coded.rulings().stream()
                .filter(ruling -> !ruling.kept())
                .map(Ruling::coding)
                .map(CodingId::value)
                .collect(Collectors.toSet());
        var texts = coded.project().texts().stream().collect(Collectors.toMap(TextSource::id, text -> text));
        var starts = Following.starts(coded);
        for (var material : coded.materials()) {
            var id = material.transcript().id();
            var text = texts.get(id.value());
            if (text != null && coded.isOpen(id) && text.text() instanceof TextSource.Text.Known(var words)) {
                text.passages()
                        .forEach(
                                passage -> passages.add(material, starts.getOrDefault(id, 0), passage, words, dropped));
            }
        }
        return passages;
    }

    private void add(Material material, int start, Passage passage, String words, Set<UUID> dropped) {
        var informant = material.interview().informant();
        int from = words.offsetByCodePoints(0, passage.start());
        var codes = passage.codings().stream()
                .filter(coding -> !dropped.contains(coding.id()))
                .map(Coding::code)
                .collect(Collectors.toCollection(HashSet::new));
        var place = new Place(
                new CodingId(passage.codings().getFirst().id()),
                informant.label(),
                role(informant),
                start,
                passage.start(),
                passage.end(),
                words.substring(from, words.offsetByCodePoints(from, passage.end() - passage.start())),
                codes);
        all.add(place);
        passage.codings().forEach(coding -> byCoding.put(new CodingId(coding.id()), place));
    }

    /// From where an informant speaks.
    public static InformantRole role(Informant informant) {
        return switch (informant.part()) {
            case OFFICER -> InformantRole.OFFICER;
            case PRODUCER -> InformantRole.PRODUCER;
            case DISTRIBUTOR -> InformantRole.DISTRIBUTOR;
        };
    }

    /// By informant and then as they stand in the words; what stands nowhere is left out.
    List<Place> inOrder(Stream<CodingId> codings) {
        return codings.flatMap(coding -> find(coding).stream())
                .sorted(Comparator.comparing(Place::informant).thenComparingInt(Place::first))
                .toList();
    }

    Optional<Place> find(CodingId coding) {
        return Optional.ofNullable(byCoding.get(coding));
    }

    /// Asked of words that somebody chose.
    void require(CodingId coding) {
        if (find(coding).isEmpty()) {
            throw Problem.refuse(new ClaimProblem.Unknown());
        }
    }

    /// The first coded words that hold these, or that these hold.
    Place get(Quotation said) {
        return all.stream()
                .filter(place -> place.informant().equals(said.informant()))
                .filter(place ->
                        place.words().contains(said.words()) || said.words().contains(place.words()))
                .findFirst()
                .orElseThrow(() -> Problem.refuse(new ClaimProblem.StaleQuotation(said.informant())));
    }

    /// Those of one informant that have this code or one below it, as they stand in the words.
    List<Place> list(Code theme, String informant) {
        var codes = theme.withAll().map(Code::id).collect(Collectors.toSet());
        return all.stream()
                .filter(place -> place.informant().equals(informant))
                .filter(place -> place.codes().stream().anyMatch(codes::contains))
                .toList();
    }

    /// The numbers of those who have words with this code or one below it.
    List<String> informants(Code theme) {
        var codes = theme.withAll().map(Code::id).collect(Collectors.toSet());
        return all.stream()
                .filter(place -> place.codes().stream().anyMatch(codes::contains))
                .map(Place::informant)
                .distinct()
                .toList();
    }

    Map<String, InformantRole> roles() {
        var roles = new HashMap<String, InformantRole>();
        all.forEach(place -> roles.put(place.informant(), place.role()));
        return roles;
    }
}
