package id.badak.study.extract;

import id.badak.kernel.Texts;
import java.util.ArrayList;
import java.util.List;

/// Where a dataset comes from, line by line: for the page, and for the sheet that leaves with the rows. It names no
/// person.
record DatasetAbout(FrozenDataset dataset) {

    /// Each with what it is, and what of it.
    List<List<String>> lines(Texts texts) {
        var origin = dataset.origin();
        var seal = dataset.seal();
        var lines = new ArrayList<List<String>>();
        lines.add(List.of(texts.of("extract.about.name"), dataset.name()));
        lines.add(List.of(texts.of("extract.about.id"), dataset.id().toString()));
        lines.add(List.of(texts.of("extract.about.chain"), texts.of("chain", dataset.chain())));
        lines.add(List.of(texts.of("extract.about.office"), dataset.officeCode()));
        lines.add(List.of(
                texts.of("extract.about.size"),
                texts.of("extract.size", seal.rows(), seal.facilities(), seal.mentored())));
        lines.add(List.of(
                texts.of("extract.about.span"),
                texts.of(
                                "extract.span",
                                seal.firstOn().toString(),
                                seal.lastOn().toString()) + " " + texts.of("extract.grain", seal.grain())));
        lines.add(List.of(texts.of("extract.about.sha256"), seal.sha256()));
        lines.add(List.of(
                texts.of("extract.about.under"),
                texts.of(
                        "extract.under",
                        origin.program(),
                        origin.indicator(),
                        origin.indicatorVersion(),
                        origin.codebookVersion())));
        for (var omission : dataset.omissions()) {
            lines.add(List.of(
                    texts.of("extract.omitted", omission.reason()),
                    texts.of("extract.omitted.count", omission.rows(), omission.facilities())));
        }
        lines.add(List.of(texts.of("extract.about.provenance"), texts.of("extract.provenance")));
        return lines;
    }
}
