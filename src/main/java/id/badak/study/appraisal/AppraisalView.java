package id.badak.study.appraisal;

import gg.jte.Content;
import id.badak.study.extract.FrozenDataset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param plan    the edition it was computed under; null for none
/// @param step    how far it is; null where this node does not compute it
/// @param pending whether it may still end
/// @param page    its findings as they came out; empty while there are none
record AppraisalView(
        FrozenDataset dataset,
        Appraisal appraisal,
        @Nullable PlanEdition plan,
        Computations.@Nullable Step step,
        boolean pending,
        List<Appraisal.File> files,
        String page) {
    private static final List<String> ENDINGS = List.of("pdf", "docx", "html", "xlsx", "json", "svg");

    /// Those that are for taking along: what one reads, what one counts on with, and the drawings.
    List<Appraisal.File> downloads() {
        return files.stream()
                .filter(file -> !FindingsView.isPiece(file))
                .sorted(Comparator.comparingInt((Appraisal.File file) -> ENDINGS.indexOf(ending(file)))
                        .thenComparing(Appraisal.File::name))
                .toList();
    }

    private static String ending(Appraisal.File file) {
        return file.name().substring(file.name().lastIndexOf('.') + 1);
    }

    /// The piece as it was drawn: its words were escaped when [FindingsView] drew it, and no role can change it since.
    Content findings() {
        return output -> output.writeContent(page);
    }

    /// As text, so that no language puts a mark into it.
    String seed() {
        return Long.toString(appraisal.seed());
    }
}
