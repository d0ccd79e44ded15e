package id.badak.study.joint;

import id.badak.kernel.BilingualText;
import id.badak.study.agreement.Agreement;
import id.badak.study.agreement.Coefficient;
import id.badak.study.agreement.Redraw;
import id.badak.study.inquiry.CategoryAgreement;
import id.badak.study.inquiry.Disagreement;
import id.badak.study.inquiry.Inquiry;
import id.badak.study.inquiry.Quotation;
import id.badak.study.inquiry.Theme;
import id.badak.study.material.Code;
import id.badak.study.print.Numerals;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What was marked: themes, matrices, and how far the coders agree.
record CodingRows(JointPart part) {

    private static final List<Coefficient> SHOWN =
            List.of(Coefficient.PERCENT, Coefficient.COHEN, Coefficient.AC1, Coefficient.ALPHA);

    /// @param coefficients in the order of the columns
    record AgreementRow(JointPart.Said category, List<String> coefficients, String interval) {}

    List<AgreementRow> agreement() {
        return inquiry().agreement().stream().map(this::row).toList();
    }

    private AgreementRow row(CategoryAgreement one) {
        return new AgreementRow(
                name(one.category()),
                SHOWN.stream()
                        .map(coefficient ->
                                value(Objects.requireNonNull(one.by().get(coefficient)), coefficient))
                        .toList(),
                interval(one.interval()));
    }

    private String value(Outcome<Agreement> outcome, Coefficient coefficient) {
        return switch (outcome) {
            case Outcome.Estimated<Agreement>(var agreement) ->
                coefficient == Coefficient.PERCENT
                        ? numerals().percent(agreement.value())
                        : numerals().number(agreement.value());
            case Outcome.Withheld<Agreement>(var reason) -> none(reason);
        };
    }

    private String interval(Outcome<Redraw.Interval> outcome) {
        return switch (outcome) {
            case Outcome.Estimated<Redraw.Interval>(var one) ->
                part.text(
                        "between",
                        numerals().number(one.interval().lower()),
                        numerals().number(one.interval().upper()));
            case Outcome.Withheld<Redraw.Interval>(var reason) -> none(reason);
        };
    }

    /// Why there is no number, as a code that the methods of the programme explain.
    private String none(Reason reason) {
        return part.text("none", reason.code());
    }

    String unitizing() {
        return value(inquiry().unitizing(), Coefficient.ALPHA);
    }

    record OpenRow(String interview, JointPart.Said category, String words, String outcome, String memo) {}

    /// Those that somebody decided, with the words they are about.
    List<OpenRow> settled() {
        return inquiry().disagreements().stream()
                .flatMap(one -> one.settled().stream()
                        .map(settled -> new OpenRow(
                                one.at().informant(),
                                name(one.category()),
                                settled.at().words(),
                                part.text(
                                        settled.kept() ? "kept" : "dropped",
                                        String.join(", ", one.given()),
                                        String.join(", ", one.not())),
                                part.text(
                                        "memo",
                                        settled.decided().memo(),
                                        who(settled.decided().by()),
                                        settled.decided().on().toString()))))
                .toList();
    }

    long disagreements() {
        return inquiry().disagreements().size();
    }

    long open() {
        return inquiry().disagreements().stream()
                .map(Disagreement::settled)
                .filter(settled -> settled.isEmpty())
                .count();
    }

    String who(String id) {
        return inquiry().people().stream()
                .filter(person -> person.id().equals(id))
                .map(person -> person.name())
                .findFirst()
                .orElse(id);
    }

    /// @param counts an empty text for a zero, so that what is there is seen
    record MatrixRow(String name, List<String> counts, String total) {}

    List<String> numbers() {
        return inquiry().informants().stream().map(one -> one.number()).toList();
    }

    List<MatrixRow> matrix() {
        var counts = inquiry().codesByInformant();
        return inquiry().codebook().all().stream()
                .filter(code -> counts.containsKey(code.id()))
                .map(code -> {
                    var row = Objects.requireNonNull(counts.get(code.id()));
                    return new MatrixRow(
                            code.name(),
                            numbers().stream()
                                    .map(number -> count(row.getOrDefault(number, 0)))
                                    .toList(),
                            count(row.values().stream().mapToInt(one -> one).sum()));
                })
                .toList();
    }

    record Category(String letter, JointPart.Said name) {}

    /// With a letter each, since their names do not fit above a column.
    List<Category> categories() {
        var counts = inquiry().categoriesTogether();
        var ids = ids(counts);
        return ids.stream()
                .map(id -> new Category(letter(ids.indexOf(id)), name(id)))
                .toList();
    }

    private List<UUID> ids(Map<UUID, Map<UUID, Integer>> counts) {
        return inquiry().codebook().all().stream()
                .map(Code::id)
                .filter(counts::containsKey)
                .toList();
    }

    private static String letter(int index) {
        return String.valueOf((char) ('A' + index % 26)) + (index < 26 ? "" : String.valueOf(index / 26));
    }

    List<MatrixRow> together() {
        var counts = inquiry().categoriesTogether();
        var ids = ids(counts);
        return ids.stream()
                .map(id -> new MatrixRow(
                        letter(ids.indexOf(id)) + " · " + name(id).words(),
                        ids.stream()
                                .map(other -> count(
                                        Objects.requireNonNull(counts.get(id)).getOrDefault(other, 0)))
                                .toList(),
                        ""))
                .toList();
    }

    private String count(int count) {
        return count == 0 ? "" : numerals().count(count);
    }

    record ThemeRow(
            String number,
            JointPart.Said name,
            List<JointPart.Said> categories,
            JointPart.Said change,
            List<PairRow> pairs) {
        boolean isContested() {
            return pairs.stream().anyMatch(pair -> pair.against().isPresent());
        }
    }

    /// Two that stand side by side; one of them may be missing, and their order says nothing.
    record PairRow(Optional<QuotationRow> quotation, Optional<QuotationRow> against) {}

    private List<PairRow> pairs(Theme theme) {
        int rows =
                Math.max(1, Math.max(theme.quotations().size(), theme.against().size()));
        return IntStream.range(0, rows)
                .mapToObj(i -> new PairRow(at(theme.quotations(), i), at(theme.against(), i)))
                .toList();
    }

    private Optional<QuotationRow> at(List<Quotation> quotations, int i) {
        return i < quotations.size() ? Optional.of(row(quotations.get(i))) : Optional.empty();
    }

    List<ThemeRow> themes() {
        var themes = inquiry().themes();
        return themes.stream()
                .map(theme -> new ThemeRow(
                        String.valueOf(themes.indexOf(theme) + 1),
                        part.said(theme.name()),
                        inquiry().codebook().get(theme.code()).children().stream()
                                .map(code -> name(code.id()))
                                .toList(),
                        part.said(theme.change()),
                        pairs(theme)))
                .toList();
    }

    /// @param who     number, role and cluster
    /// @param chain   where the words stand, who coded them, what the informant said of them
    /// @param instead what they would have put otherwise
    record QuotationRow(String words, String who, String chain, List<String> instead) {}

    QuotationRow row(Quotation quotation) {
        var informant = inquiry().informant(quotation.informant());
        var interview = inquiry().interview(quotation.informant());
        var meeting = interview.at(quotation);
        var coders = inquiry().codersOf(quotation);
        return new QuotationRow(
                quotation.words(),
                part.text("who", informant.number(), part.sample().role(informant.role()), informant.cluster()),
                part.text(
                        interview.isRepeated() ? "chain-again" : "chain",
                        String.valueOf(meeting.edition()),
                        String.valueOf(quotation.start() - meeting.start()),
                        String.valueOf(quotation.end() - meeting.start()),
                        coders.isEmpty() ? "–" : String.join(", ", coders),
                        part.sample().checked(informant.number()),
                        meeting.on().toString()),
                inquiry().corrections(quotation).stream()
                        .map(one -> one.instead())
                        .toList());
    }

    /// What a code is called, as the theme it belongs to names it in this language.
    JointPart.Said name(UUID code) {
        return inquiry().themes().stream()
                .flatMap(theme -> names(theme, code))
                .findFirst()
                .map(part::said)
                .orElseGet(
                        () -> new JointPart.Said(inquiry().codebook().get(code).name(), "id"));
    }

    private static Stream<BilingualText> names(Theme theme, UUID code) {
        return theme.code().equals(code)
                ? Stream.of(theme.name())
                : Stream.ofNullable(theme.categories().get(code));
    }

    private Inquiry inquiry() {
        return part.inquiry();
    }

    private Numerals numerals() {
        return new Numerals(part.language());
    }
}
