package id.badak.demo;

import id.badak.kernel.Ids;
import id.badak.registry.programme.Chain;
import id.badak.study.extract.FrozenDatasetId;
import id.badak.study.extract.FrozenDatasets;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// A researcher freezes what the story tells of production, under a name that says it is made up.
@Component
class ResearchScenes {
    private final FrozenDatasets datasets;
    private final Words words;

    ResearchScenes(FrozenDatasets datasets, Words words) {
        this.datasets = datasets;
        this.words = words;
    }

    void tell(Company company, LocalDate today) {
        Scene.run(
                company.the("RESEARCHER"),
                today,
                () -> datasets.freeze(new FrozenDatasetId(Ids.next()), words.of("penelitian.data"), Chain.PRODUCTION));
    }
}
