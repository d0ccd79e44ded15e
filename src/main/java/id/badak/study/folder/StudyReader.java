package id.badak.study.folder;

import id.badak.kernel.YamlNode;
import id.badak.study.inquiry.Criteria;
import id.badak.study.inquiry.InquiryFault.Kind;
import id.badak.study.inquiry.MethodRow;
import id.badak.study.inquiry.Person;
import id.badak.study.inquiry.StudyPlan;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads `study.yaml`: what the study is about, and who worked on it.
record StudyReader(YamlNode root) {
    private static final String FORMAT = "badak-study/1";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{2,79}");
    private static final int MOST_MONTHS = 600;

    StudyReader {
        root.onlyHas(
                "format",
                "id",
                "synthetic",
                "title",
                "setting",
                "approach",
                "period",
                "questions",
                "criteria",
                "people",
                "variables",
                "kinds",
                "analyses",
                "sources");
        if (!root.text("format").equals(FORMAT)) {
            throw FolderFault.at(Shelf.STUDY, root.get("format"), "format", FORMAT);
        }
        if (!ID.matcher(root.text("id")).matches()) {
            throw FolderFault.at(Shelf.STUDY, root.get("id"), "id");
        }
        if (root.get("questions").list().isEmpty()) {
            throw FolderFault.at(Shelf.STUDY, root.get("questions"), "none");
        }
    }

    StudyPlan plan() {
        return new StudyPlan(
                root.text("id"),
                Fields.flag(root, "synthetic"),
                Fields.words(root, "title"),
                Fields.words(root, "setting"),
                Fields.words(root, "approach"),
                Fields.words(root, "period"),
                root.list("questions").stream().map(Fields::words).toList(),
                criteria(),
                rows("variables", "name", "meaning", "measured", "source"),
                rows("kinds", "name", "source", "collected", "covers", "use"),
                rows("analyses", "name", "technique", "steps", "output"),
                root.list("sources").stream().map(StudyReader::cited).toList());
    }

    private Criteria criteria() {
        var node = root.get("criteria");
        node.onlyHas("months-mentored");
        int months = node.get("months-mentored").integer();
        if (months < 0 || months > MOST_MONTHS) {
            throw FolderFault.at(Shelf.STUDY, node.get("months-mentored"), "between", 0, MOST_MONTHS);
        }
        return new Criteria(months);
    }

    private List<MethodRow> rows(String table, String... cells) {
        return root.list(table).stream()
                .map(row -> {
                    row.onlyHas(cells);
                    return new MethodRow(Stream.of(cells)
                            .map(cell -> Fields.words(row, cell))
                            .toList());
                })
                .toList();
    }

    private static StudyPlan.Cited cited(YamlNode node) {
        node.onlyHas("source", "informant", "who", "words");
        return new StudyPlan.Cited(
                node.text("source"),
                node.find("informant").map(YamlNode::text),
                Fields.words(node, "who"),
                node.text("words"));
    }

    List<Person> people(Places places) {
        return root.list("people").stream()
                .map(node -> {
                    node.onlyHas("id", "name", "does", "informant", "mentored", "of-office");
                    places.saw(Kind.PERSON, node.text("id"), Shelf.STUDY, node);
                    return new Person(
                            node.text("id"),
                            node.text("name"),
                            Fields.words(node, "does"),
                            node.find("informant").map(YamlNode::text),
                            Fields.set(node, "mentored"),
                            Fields.flag(node, "of-office"));
                })
                .toList();
    }
}
