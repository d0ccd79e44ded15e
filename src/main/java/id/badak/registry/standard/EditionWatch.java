package id.badak.registry.standard;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Compares every published edition with its seal before the first request is served.
@Component
class EditionWatch implements SmartInitializingSingleton {
    private final Standards standards;
    private final EditionSeals seals;

    EditionWatch(Standards standards, EditionSeals seals) {
        this.standards = standards;
        this.seals = seals;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var edition : standards.list()) {
            if (edition.stage() != Edition.Stage.DRAFT) {
                seals.require(edition, standards.digest(edition.id()));
            }
        }
    }
}
