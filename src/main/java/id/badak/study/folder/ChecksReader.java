package id.badak.study.folder;

import id.badak.kernel.YamlNode;
import id.badak.study.inquiry.Adjudication;
import id.badak.study.inquiry.Decided;
import id.badak.study.inquiry.InquiryFault.Kind;
import id.badak.study.inquiry.MemberCheck;
import id.badak.study.inquiry.MemberCheck.Answer;
import id.badak.study.inquiry.MemberCheck.Correction;
import id.badak.study.material.Code;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads `checks.yaml`: what informants answered to what was made of their words, and what was decided
/// where coders disagreed.
record ChecksReader(YamlNode root, Places places) {
    ChecksReader {
        root.onlyHas("member-checks", "adjudications");
    }

    /// Who took their interview back, before anything else is read: what is quoted from it may be gone.
    Set<String> withdrawn() {
        return root.list("member-checks").stream()
                .filter(node -> node.find("answer")
                        .filter(answer -> answer.oneOf(Answer.class) == Answer.WITHDRAWN)
                        .isPresent())
                .map(node -> node.text("informant"))
                .collect(Collectors.toSet());
    }

    List<MemberCheck> checks(Finder finder) {
        return root.list("member-checks").stream()
                .map(node -> check(node, finder))
                .toList();
    }

    private MemberCheck check(YamlNode node, Finder finder) {
        node.onlyHas("informant", "sent", "answer", "dated", "words", "corrections");
        var informant = node.text("informant");
        var reply = node.find("answer")
                .map(answer -> new MemberCheck.Reply(
                        answer.oneOf(Answer.class),
                        Fields.date(node, "dated"),
                        node.find("words").map(YamlNode::text).orElse(""),
                        node.list("corrections").stream()
                                .flatMap(one -> correction(one, informant, finder).stream())
                                .toList()));
        return places.make(
                Kind.CHECK,
                informant,
                Shelf.CHECKS,
                node,
                () -> new MemberCheck(informant, Fields.date(node, "sent"), reply));
    }

    private static Optional<Correction> correction(YamlNode node, String informant, Finder finder) {
        node.onlyHas("said", "instead");
        return finder.find(Shelf.CHECKS, node.get("said"), informant)
                .map(said -> new Correction(said, node.text("instead")));
    }

    List<Adjudication> adjudications(Finder finder, Codes codes) {
        return root.list("adjudications").stream()
                .flatMap(node -> {
                    node.onlyHas("interview", "words", "category", "kept", "by", "dated", "memo");
                    var informant = node.text("interview");
                    places.saw(Kind.ADJUDICATION, informant, Shelf.CHECKS, node);
                    var category = codes.get(Shelf.CHECKS, node.get("category"), Code.Stage.AXIAL);
                    return finder.find(Shelf.CHECKS, node.get("words"), informant).stream()
                            .map(at -> new Adjudication(
                                    at, category.id(), node.get("kept").flag(), decided(node)));
                })
                .toList();
    }

    static Decided decided(YamlNode node) {
        return new Decided(node.text("by"), Fields.date(node, "dated"), node.text("memo"));
    }
}
