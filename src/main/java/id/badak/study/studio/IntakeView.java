package id.badak.study.studio;

import id.badak.kernel.Problem;
import id.badak.kernel.Texts;
import id.badak.study.exchange.Remark;
import id.badak.study.interview.FieldStudy;
import id.badak.study.material.Coder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file that is to come in.
///
/// @param sha256 of the file that was looked into; empty before
/// @param looked what was found in it; empty before
/// @param fault  why a file cannot be used; empty where it can
record IntakeView(
        FieldStudy study,
        String sha256,
        Optional<Intakes.Looked> looked,
        String fault,
        @Nullable Problem problem) {
    /// Source: ours. More are counted, not listed: a page of thousands is read by nobody.
    private static final int MOST_REMARKS = 200;

    String path() {
        return "/penelitian/kajian/" + study.id();
    }

    List<Remark> remarks(Intakes.Looked found) {
        return found.intake().losses().stream().limit(MOST_REMARKS).toList();
    }

    int unlisted(Intakes.Looked found) {
        return Math.max(0, found.intake().losses().size() - MOST_REMARKS);
    }

    static String kind(Remark remark, Texts texts) {
        return texts.of("studio.intake.kind", remark.kind());
    }

    static String name(Coder coder) {
        return Objects.requireNonNullElse(
                coder.name(),
                Objects.requireNonNullElse(coder.login(), coder.id().toString()));
    }
}
