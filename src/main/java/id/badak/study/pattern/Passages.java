package id.badak.study.pattern;

import id.badak.kernel.AccountId;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Slice;
import id.badak.kernel.Texts;
import id.badak.study.inquiry.CodedTexts;
import id.badak.study.inquiry.CodedTexts.Level;
import id.badak.study.inquiry.Disagreement;
import id.badak.study.pattern.PassagesView.Row;
import id.badak.study.pattern.Pattern.Pair;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The turns that a number counts, in the order they were said.
///
/// @param label of the interview; empty for all
/// @param more  how they are asked for, as in an address
record Passages(Pattern pattern, List<String> codes, String label, List<Row> rows, Page back, String more) {

    /// Those that have all of these codes; none where no code is asked for.
    static Passages of(Pattern pattern, Level level, Set<UUID> asked, String label) {
        var texts = pattern.standing();
        var codes = asked.stream().filter(texts.codebook()::has).toList();
        var rows = new ArrayList<Row>();
        if (!codes.isEmpty()) {
            texts.paragraphs(level, Set.copyOf(codes)).stream()
                    .filter(place -> label.isEmpty() || place.informant().equals(label))
                    .forEach(place -> rows.add(new Row(place, "")));
        }
        var more = new StringBuilder("&tingkat=" + Grid.name(level));
        if (!codes.isEmpty()) {
            more.append("&kode=").append(codes.getFirst());
        }
        if (codes.size() > 1) {
            more.append("&dan=").append(codes.getLast());
        }
        if (!label.isEmpty()) {
            more.append("&informan=").append(URLEncoder.encode(label, StandardCharsets.UTF_8));
        }
        return new Passages(
                pattern,
                names(texts, codes),
                label,
                rows,
                codes.size() > 1 ? Page.TOGETHER : Page.INFORMANTS,
                more.toString());
    }

    /// Those that one coder gave a category and the other did not.
    static Passages differing(Pattern pattern, Optional<Pair> pair, Optional<UUID> asked, Texts texts) {
        var rows = new ArrayList<Row>();
        var names = List.<String>of();
        if (pair.isPresent() && asked.isPresent()) {
            var coded = new CodedTexts(pattern.of(pair.get()), pattern.codes());
            names = names(coded, asked.filter(coded.codebook()::has).stream().toList());
            coded.disagreements().stream()
                    .filter(one -> one.category().equals(asked.get()))
                    .forEach(one -> rows.add(new Row(one.at(), who(pattern, one, texts))));
        }
        var more = pair.map(two -> "&" + AgreementView.query(two)).orElse("")
                + asked.map(category -> "&kategori=" + category).orElse("");
        return new Passages(pattern, names, "", rows, Page.AGREEMENT, more);
    }

    private static String who(Pattern pattern, Disagreement one, Texts texts) {
        return texts.of("pattern.gave", names(pattern, one.given()), names(pattern, one.not()));
    }

    private static String names(Pattern pattern, List<String> coders) {
        return coders.stream().map(AccountId::of).map(pattern::name).collect(Collectors.joining(", "));
    }

    private static List<String> names(CodedTexts texts, List<UUID> codes) {
        return codes.stream().map(code -> texts.codebook().get(code).name()).toList();
    }

    Slice<Row> page(PageRequest request) {
        return Slice.of(
                rows.stream().skip(request.offset()).limit(PageRequest.SIZE + 1).toList(), request);
    }
}
