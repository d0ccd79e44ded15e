package id.badak.study.inquiry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Where each source stands on a claim, as a named person judged it.
///
/// @param papers the documents that were held against the claim
public record Triangulation(Map<Source, Position> positions, List<String> papers, Decided decided) {

    /// Source: paper, section Metode: officers beside owners, and both beside the documents.
    public enum Source {
        OWNERS,
        OFFICERS,
        DOCUMENTS
    }

    /// Source: Farmer T, Robinson K, Elliott SJ, Eyles J (2006), Qual Health Res 16:377-394.
    public enum Position {
        AGREE,
        PARTIAL,
        SILENT,
        DISSONANT
    }

    public Triangulation {
        positions = new EnumMap<>(positions);
        papers = List.copyOf(papers);
        if (positions.size() != Source.values().length) {
            throw new IllegalArgumentException("a source without a position");
        }
    }

    public Position of(Source source) {
        return Objects.requireNonNull(positions.get(source));
    }
}
