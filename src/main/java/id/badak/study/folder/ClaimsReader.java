package id.badak.study.folder;

import id.badak.kernel.BilingualText;
import id.badak.kernel.Language;
import id.badak.kernel.YamlNode;
import id.badak.study.inquiry.Decided;
import id.badak.study.inquiry.InquiryFault.Kind;
import id.badak.study.inquiry.JointClaim;
import id.badak.study.inquiry.Paper;
import id.badak.study.inquiry.Quotation;
import id.badak.study.inquiry.Theme;
import id.badak.study.inquiry.Triangulation;
import id.badak.study.inquiry.Triangulation.Position;
import id.badak.study.inquiry.Triangulation.Source;
import id.badak.study.material.Code;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Reads `claims.yaml`: the documents, the themes, and what the study says, with what it stands on.
record ClaimsReader(YamlNode root, Finder finder, Codes codes, Places places) {
    ClaimsReader {
        root.onlyHas("documents", "themes", "claims");
    }

    List<Paper> papers() {
        return root.list("documents").stream()
                .map(node -> {
                    node.onlyHas("id", "title", "dated", "says");
                    places.saw(Kind.DOCUMENT, node.text("id"), Shelf.CLAIMS, node);
                    return new Paper(
                            node.text("id"),
                            Fields.words(node, "title"),
                            node.text("dated"),
                            Fields.words(node, "says"));
                })
                .toList();
    }

    List<Theme> themes() {
        return root.list("themes").stream().map(this::theme).toList();
    }

    private Theme theme(YamlNode node) {
        node.onlyHas("theme", "en", "categories", "change", "quotations", "against");
        var code = codes.get(Shelf.CLAIMS, node.get("theme"), Code.Stage.SELECTIVE);
        places.saw(Kind.THEME, code.name(), Shelf.CLAIMS, node);
        var categories = new HashMap<UUID, BilingualText>();
        for (var one : node.list("categories")) {
            one.onlyHas("category", "en");
            var category = codes.get(Shelf.CLAIMS, one.get("category"), Code.Stage.AXIAL);
            categories.put(category.id(), named(category, one));
        }
        return new Theme(
                code.id(),
                named(code, node),
                categories,
                Fields.words(node, "change"),
                quotations(node, "quotations"),
                quotations(node, "against"));
    }

    private static BilingualText named(Code code, YamlNode node) {
        return new BilingualText(
                code.name(), node.find("en").map(YamlNode::text).orElse(null));
    }

    private List<Quotation> quotations(YamlNode node, String name) {
        return node.list(name).stream()
                .flatMap(one -> {
                    one.onlyHas("informant", "words");
                    return finder.find(Shelf.CLAIMS, one.get("words"), one.text("informant")).stream();
                })
                .toList();
    }

    List<JointClaim> claims() {
        return root.list("claims").stream().map(this::claim).toList();
    }

    private JointClaim claim(YamlNode node) {
        node.onlyHas("id", "words", "theme", "estimates", "quotations", "triangulation", "fit", "inference");
        var inference = node.get("inference");
        inference.onlyHas("words", "by", "dated", "memo");
        return places.make(
                Kind.CLAIM,
                node.text("id"),
                Shelf.CLAIMS,
                node,
                () -> new JointClaim(
                        node.text("id"),
                        Fields.words(node, "words"),
                        codes.get(Shelf.CLAIMS, node.get("theme"), Code.Stage.SELECTIVE)
                                .id(),
                        Fields.texts(node, "estimates"),
                        quotations(node, "quotations"),
                        triangulation(node.get("triangulation")),
                        node.get("fit").oneOf(JointClaim.Fit.class),
                        Fields.words(inference, "words"),
                        inferred(inference)));
    }

    private static Decided inferred(YamlNode node) {
        return new Decided(
                node.text("by"),
                Fields.date(node, "dated"),
                node.find("memo")
                        .map(YamlNode::text)
                        .orElseGet(() -> Fields.words(node, "words").in(Language.ID)));
    }

    private static Triangulation triangulation(YamlNode node) {
        node.onlyHas("owners", "officers", "documents", "papers", "by", "dated", "memo");
        Map<Source, Position> positions = new EnumMap<>(Source.class);
        for (var source : Source.values()) {
            positions.put(
                    source, node.get(source.name().toLowerCase(Locale.ROOT)).oneOf(Position.class));
        }
        return new Triangulation(positions, Fields.texts(node, "papers"), ChecksReader.decided(node));
    }
}
