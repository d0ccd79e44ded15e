package id.badak.study.folder;

import id.badak.kernel.YamlNode;
import id.badak.study.inquiry.Considered;
import id.badak.study.inquiry.Criteria;
import id.badak.study.inquiry.Informant;
import id.badak.study.inquiry.InformantRole;
import id.badak.study.inquiry.InquiryFault.Kind;
import id.badak.study.inquiry.Interview;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads `informants.yaml`: who was asked, who was only considered, and the interviews.
record InformantsReader(YamlNode root, Places places) {
    private static final int MOST_MONTHS = 600;

    InformantsReader {
        root.onlyHas("informants", "considered");
        if (root.get("informants").list().isEmpty()) {
            throw FolderFault.at(Shelf.INFORMANTS, root.get("informants"), "none");
        }
    }

    List<Informant> informants() {
        return root.list("informants").stream().map(this::informant).toList();
    }

    private Informant informant(YamlNode node) {
        node.onlyHas("number", "role", "chain", "cluster", "months", "consented", "left", "negative", "interview");
        return places.make(
                Kind.INFORMANT,
                node.text("number"),
                Shelf.INFORMANTS,
                node,
                () -> new Informant(
                        node.text("number"),
                        node.get("role").oneOf(InformantRole.class),
                        node.text("chain"),
                        node.text("cluster"),
                        standing(node),
                        node.find("negative").map(Fields::words)));
    }

    private static Criteria.Standing standing(YamlNode node) {
        int months = node.find("months").map(YamlNode::integer).orElse(0);
        if (months < 0 || months > MOST_MONTHS) {
            throw FolderFault.at(Shelf.INFORMANTS, node.get("months"), "between", 0, MOST_MONTHS);
        }
        return new Criteria.Standing(months, node.get("consented").flag(), Fields.flag(node, "left"));
    }

    List<Considered> considered() {
        return root.list("considered").stream()
                .map(node -> {
                    node.onlyHas("role", "cluster", "months", "consented", "left");
                    return new Considered(
                            node.get("role").oneOf(InformantRole.class), node.text("cluster"), standing(node));
                })
                .toList();
    }

    /// @param texts the source of an informant's transcript, by their number
    List<Interview> interviews(Function<String, UUID> texts) {
        return root.list("informants").stream()
                .filter(node -> node.find("interview").isPresent())
                .map(node -> interview(node.text("number"), node.get("interview"), texts))
                .toList();
    }

    private Interview interview(String number, YamlNode node, Function<String, UUID> texts) {
        node.onlyHas("dated", "mode", "minutes", "by", "edition", "coders", "means");
        return places.make(
                Kind.INTERVIEW,
                number,
                Shelf.INFORMANTS,
                node,
                () -> new Interview(
                        number,
                        texts.apply(number),
                        Fields.texts(node, "coders"),
                        List.of(new Interview.Meeting(
                                Fields.date(node, "dated"),
                                node.get("mode").oneOf(Interview.Mode.class),
                                node.get("minutes").integer(),
                                node.text("by"),
                                node.find("edition").map(YamlNode::integer).orElse(1),
                                0,
                                means(node))),
                        0));
    }

    private static Set<Interview.Means> means(YamlNode node) {
        return node.list("means").stream()
                .map(one -> one.oneOf(Interview.Means.class))
                .collect(Collectors.toSet());
    }
}
