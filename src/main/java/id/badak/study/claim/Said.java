package id.badak.study.claim;

import id.badak.kernel.AccountId;
import id.badak.kernel.BilingualText;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Sha256;
import id.badak.kernel.Slice;
import id.badak.study.inquiry.JointClaim;
import id.badak.study.inquiry.Numbers;
import id.badak.study.inquiry.Paper;
import id.badak.study.inquiry.Person;
import id.badak.study.inquiry.Quotation;
import id.badak.study.inquiry.Theme;
import id.badak.study.material.Code;
import id.badak.study.studio.CodeId;
import id.badak.study.studio.CodedStudy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that a study says by now, each in its latest edition.
public final class Said {
    private final CodedStudy coded;
    private final Passages passages;
    private final List<ThemeEdition> themes;
    private final List<PaperEdition> papers;
    private final List<Claim> claims;
    private final StudyNumbers numbers;

    Said(
            CodedStudy coded,
            List<ThemeEdition> themes,
            List<PaperEdition> papers,
            List<Claim> claims,
            StudyNumbers numbers) {
        this.coded = coded;
        this.passages = Passages.of(coded);
        this.themes = List.copyOf(themes);
        this.papers = List.copyOf(papers);
        this.claims = List.copyOf(claims);
        this.numbers = numbers;
    }

    /// A page of what was read whole, since a report says all of it.
    static <T> Slice<T> slice(List<T> all, PageRequest page) {
        return Slice.of(
                all.stream().skip(page.offset()).limit(PageRequest.SIZE + 1).toList(), page);
    }

    CodedStudy coded() {
        return coded;
    }

    Passages passages() {
        return passages;
    }

    List<PaperEdition> paperEditions() {
        return papers;
    }

    List<Claim> drafts() {
        return claims;
    }

    StudyNumbers studyNumbers() {
        return numbers;
    }

    Claim get(ClaimId id) {
        return claims.stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.refuse(new ClaimProblem.Unknown()));
    }

    /// The selective codes, in the order of the codebook: each may be a theme.
    List<Code> selective() {
        return coded.project().allCodes().stream()
                .filter(code -> code.stage() == Code.Stage.SELECTIVE)
                .toList();
    }

    Code getTheme(CodeId id) {
        return selective().stream()
                .filter(code -> code.id().equals(id.value()))
                .findFirst()
                .orElseThrow(() -> Problem.refuse(new ClaimProblem.Unknown()));
    }

    Optional<ThemeEdition> findEdition(CodeId code) {
        return themes.stream().filter(theme -> theme.code().equals(code)).findFirst();
    }

    /// Somebody of the study with the cases that they said are their own.
    Person person(AccountId account, String name) {
        return new Person(
                account.toString(),
                name,
                new BilingualText(name, null),
                Optional.empty(),
                coded.sittings().stream()
                        .filter(one -> one.mentored() && one.coder().equals(account))
                        .map(one -> "%02d".formatted(one.informant()))
                        .collect(Collectors.toSet()),
                true);
    }

    /// Everybody who judged or inferred.
    public Set<AccountId> workers() {
        var all = new LinkedHashSet<AccountId>();
        for (var claim : claims) {
            Optional.ofNullable(claim.position()).ifPresent(one -> all.add(one.by()));
            Optional.ofNullable(claim.inference()).ifPresent(one -> all.add(one.by()));
        }
        return all;
    }

    /// Whether somebody judged, or inferred.
    public boolean hasJudged(AccountId person) {
        return workers().contains(person);
    }

    public List<Paper> papers() {
        return papers.stream().map(PaperEdition::paper).toList();
    }

    public Numbers numbers() {
        return numbers.numbers();
    }

    /// The themes that were written, in the order of the codebook.
    ///
    /// @throws id.badak.kernel.Refusal where a quotation stands nowhere any more
    public List<Theme> themes() {
        return selective().stream()
                .flatMap(code -> findEdition(new CodeId(code.id())).stream().map(edition -> theme(code, edition)))
                .toList();
    }

    private Theme theme(Code code, ThemeEdition edition) {
        return new Theme(
                code.id(),
                PaperEdition.text(code.name(), edition.words().nameEnglish()),
                Map.of(),
                PaperEdition.text(edition.words().change(), edition.words().changeEnglish()),
                quotations(code, edition, ThemeEdition.Side.FOR),
                quotations(code, edition, ThemeEdition.Side.AGAINST));
    }

    private List<Quotation> quotations(Code code, ThemeEdition edition, ThemeEdition.Side side) {
        return chosen(edition, side)
                .map(chosen -> passages.find(chosen.coding())
                        .orElseThrow(() -> Problem.refuse(new ClaimProblem.StaleQuotation(code.name())))
                        .quotation())
                .sorted(Claim.IN_ORDER)
                .toList();
    }

    static Stream<ThemeEdition.Chosen> chosen(ThemeEdition edition, ThemeEdition.Side side) {
        return edition.quotations().stream().filter(chosen -> chosen.side() == side);
    }

    /// The claims, by number.
    ///
    /// @param ids of people in the inquiry
    /// @throws id.badak.kernel.Refusal where one was not judged or inferred, or a quotation stands nowhere any more
    public List<JointClaim> claims(Function<AccountId, String> ids) {
        return claims.stream()
                .map(claim -> claim.joint(
                        passages,
                        Optional.ofNullable(claim.position())
                                .orElseThrow(() -> Problem.refuse(new ClaimProblem.Unjudged(claim.label()))),
                        Optional.ofNullable(claim.inference())
                                .orElseThrow(() -> Problem.refuse(new ClaimProblem.Uninferred(claim.label()))),
                        ids))
                .toList();
    }

    /// Of every edition, judgement and inference that is in it.
    public String sha256() {
        var sha = new Sha256();
        themes.forEach(theme -> sha.add("%s %d\n".formatted(theme.code(), theme.edition())));
        papers.forEach(paper -> sha.add("%s %d\n".formatted(paper.label(), paper.edition())));
        claims.forEach(claim -> sha.add("%s %d %s %s\n"
                .formatted(
                        claim.id(),
                        claim.edition(),
                        Optional.ofNullable(claim.position()).map(Claim.Position::at),
                        Optional.ofNullable(claim.inference()).map(Claim.Inference::at))));
        return sha.hex();
    }
}
