package id.badak.study.exchange;

import id.badak.study.material.Project;
import java.nio.file.Path;
import java.util.List;

/// A file as it was read.
public record QdaReading(Path file, Format format, Project project, List<Remark> remarks) {

    /// The two kinds of file REFI knows.
    public enum Format {
        /// `.qdc`, the codes alone.
        CODEBOOK,
        /// `.qdpx`, all of it.
        PROJECT
    }

    public QdaReading {
        remarks = List.copyOf(remarks);
    }

    /// What the file is called, as it may be shown.
    public String shownName() {
        return Remark.plain(String.valueOf(file.getFileName()));
    }

    /// Whether the schema and REFI's own rules are kept.
    public boolean isValid() {
        return remarks.stream().noneMatch(Remark::isFault);
    }
}
