package id.badak.study.extract;

import id.badak.database.StudyTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.Acting;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Release;
import id.badak.kernel.Role;
import id.badak.kernel.Sha256;
import id.badak.kernel.Slice;
import id.badak.registry.office.Offices;
import id.badak.registry.programme.Chain;
import id.badak.study.extract.FrozenDataset.Origin;
import id.badak.study.indicator.Definition;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/// The door to frozen datasets, for the researchers of the office alone.
@Service
@StudyTransaction
public class FrozenDatasets {
    private final FrozenDatasetStore store;
    private final Offices offices;
    private final Journal journal;
    private final Clock clock;

    FrozenDatasets(FrozenDatasetStore store, Offices offices, Journal journal, Clock clock) {
        this.store = store;
        this.offices = offices;
        this.journal = journal;
        this.clock = clock;
    }

    /// Copies what the zones published of one chain of the acting office, and seals it. A form that is sent twice
    /// makes one dataset.
    ///
    /// @throws id.badak.kernel.Refusal when nothing of the chain can be used
    @May(act = "dataset.freeze", roles = Role.RESEARCHER)
    public FrozenDataset freeze(FrozenDatasetId id, String name, Chain chain) {
        var indicator = Definition.load();
        var origin = new Origin(
                Acting.get().account(),
                clock.instant(),
                Release.findVersion().orElse("(unpackaged)"),
                indicator.id(),
                indicator.version(),
                Codebook.load().version());
        var officeCode = offices.getOwn().code();
        if (!store.insert(id, name, chain, officeCode, origin)) {
            return get(id);
        }
        var copied = store.copy(id, chain);
        var counted = store.count(id, copied.grain(), "")
                .orElseThrow(() -> Problem.refuse(new FreezeProblem.NothingToFreeze()));
        var unsealed = new FrozenDataset(id, name, chain, officeCode, origin, counted, copied.omissions(), null);
        var dataset = unsealed.sealed(digest(unsealed));
        store.seal(id, dataset.seal(), dataset.omissions());
        journal.write("dataset.freeze", id.value(), null);
        return dataset;
    }

    /// Of the bytes that a download will have.
    private String digest(FrozenDataset dataset) {
        var sha = new Sha256();
        try (var writer =
                new OutputStreamWriter(sha.writing(OutputStream.nullOutputStream()), StandardCharsets.UTF_8)) {
            var csv = FrozenCsv.begin(dataset, writer);
            store.forEach(dataset.id(), row -> {
                try {
                    csv.write(FrozenDatasetStore.row(row));
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
            });
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return sha.hex();
    }

    @StudyTransaction(readOnly = true)
    @May(act = "dataset.list", roles = Role.RESEARCHER)
    public Slice<FrozenDataset> list(PageRequest page) {
        return Slice.of(store.list(page), page);
    }

    /// Gives a dataset, discarded or not.
    @StudyTransaction(readOnly = true)
    @May(act = "dataset.read", roles = Role.RESEARCHER)
    public FrozenDataset get(FrozenDatasetId id) {
        return store.find(id).orElseThrow(() -> Problem.refuse(new FreezeProblem.Unknown()));
    }

    @StudyTransaction(readOnly = true)
    @May(act = "dataset.read", roles = Role.RESEARCHER)
    CellTable count(FrozenDataset dataset) {
        return CellTable.of(store.listCounts(dataset.id()));
    }

    /// Lists one page of its rows, by number, and journals that they were read.
    @May(act = "dataset.read", roles = Role.RESEARCHER)
    Slice<FrozenRow> listRows(FrozenDataset dataset, RowFilter filter, PageRequest page) {
        dataset.requireRows();
        journal.write("dataset.read", dataset.id().value(), null);
        return Slice.of(store.list(dataset.id(), filter, page), page);
    }

    /// Gives a dataset whose rows are about to leave, and journals that they do.
    @May(act = "dataset.export", roles = Role.RESEARCHER)
    FrozenDataset export(FrozenDatasetId id) {
        var dataset = get(id);
        dataset.requireRows();
        journal.write("dataset.export", id.value(), null);
        return dataset;
    }

    /// Lists its rows behind a number, some at a time: each time in a transaction of its own, so that a slow line
    /// holds none.
    @StudyTransaction(readOnly = true)
    @May(act = "dataset.export", roles = Role.RESEARCHER)
    List<FrozenRow> listBehind(FrozenDataset dataset, int number, int most) {
        return store.listBehind(dataset.id(), number, most);
    }

    /// Takes its rows away; that there was such a dataset, and why it is gone, stays.
    @May(act = "dataset.discard", roles = Role.RESEARCHER)
    public void discard(FrozenDatasetId id, String reason) {
        var dataset = get(id);
        if (!store.discard(id, dataset.discard(Acting.get().account(), reason, clock.instant()))) {
            throw Problem.refuse(new FreezeProblem.Discarded());
        }
        journal.write("dataset.discard", id.value(), null);
    }
}
