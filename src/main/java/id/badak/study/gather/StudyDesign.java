package id.badak.study.gather;

import id.badak.kernel.AccountId;
import id.badak.kernel.BilingualText;
import id.badak.study.inquiry.Criteria;
import id.badak.study.inquiry.MethodRow;
import id.badak.study.inquiry.StudyPlan;
import id.badak.study.interview.FieldStudy;
import id.badak.study.interview.FieldStudyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One edition of what a report says of how a study was gone about.
public record StudyDesign(FieldStudyId study, int edition, Words words, AccountId writtenBy, Instant writtenAt) {
    static final int LONGEST_TEXT = 2_000;
    static final int LONGEST_TABLE = 8_000;
    static final int MOST_MONTHS = 600;

    /// Between the cells of a row.
    private static final Pattern BAR = Pattern.compile("\\|");

    /// The three tables of method as the paper has them, and works that are cited beside the findings.
    enum Table {
        VARIABLES(4),
        KINDS(5),
        ANALYSES(4),
        SOURCES(4);

        private final int cells;

        Table(int cells) {
            this.cells = cells;
        }

        int cells() {
            return cells;
        }

        /// The rows of a text: a line each, its cells between bars.
        static List<List<String>> rows(String text) {
            return text.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> BAR.splitAsStream(line).map(String::strip).toList())
                    .toList();
        }

        /// Which line has not the cells it needs, from 1; empty where all have. A work may lack the informant's number.
        Optional<Integer> findBroken(String text) {
            var rows = rows(text);
            for (int at = 0; at < rows.size(); at++) {
                var row = rows.get(at);
                if (row.size() != cells || row.stream().filter(String::isEmpty).count() > (this == SOURCES ? 1 : 0)) {
                    return Optional.of(at + 1);
                }
            }
            return Optional.empty();
        }
    }

    /// What was written. English is empty where nobody put it so.
    ///
    /// @param months    how long an owner must have been mentored
    /// @param variables a row a line, as the other tables
    public record Words(
            boolean synthetic,
            String titleEnglish,
            String setting,
            String settingEnglish,
            String approach,
            String approachEnglish,
            String period,
            String periodEnglish,
            int months,
            String variables,
            String kinds,
            String analyses,
            String sources) {}

    StudyPlan plan(FieldStudy about) {
        return new StudyPlan(
                about.id().toString(),
                words.synthetic(),
                text(about.title(), words.titleEnglish()),
                text(words.setting(), words.settingEnglish()),
                text(words.approach(), words.approachEnglish()),
                text(words.period(), words.periodEnglish()),
                about.questions()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> text(line.strip(), ""))
                        .toList(),
                new Criteria(words.months()),
                table(words.variables()),
                table(words.kinds()),
                table(words.analyses()),
                Table.rows(words.sources()).stream().map(StudyDesign::cited).toList());
    }

    static BilingualText text(String indonesian, String english) {
        return new BilingualText(indonesian, english.isEmpty() ? null : english);
    }

    private static List<MethodRow> table(String text) {
        return Table.rows(text).stream()
                .map(cells ->
                        new MethodRow(cells.stream().map(cell -> text(cell, "")).toList()))
                .toList();
    }

    private static StudyPlan.Cited cited(List<String> cells) {
        return new StudyPlan.Cited(
                cells.get(0),
                cells.get(1).isEmpty() ? Optional.empty() : Optional.of(cells.get(1)),
                text(cells.get(2), ""),
                cells.get(3));
    }
}
