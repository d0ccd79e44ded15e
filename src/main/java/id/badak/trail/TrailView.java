package id.badak.trail;

import id.badak.journal.Entry;
import id.badak.journal.Search;
import id.badak.kernel.OfficeId;
import id.badak.kernel.Role;
import id.badak.registry.account.Account;
import id.badak.shell.Frame;
import id.badak.trail.Trail.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The page of the journals.
///
/// @param page    null while what was typed cannot be looked for
/// @param acts    every act that has words
record TrailView(
        TrailForm form,
        Role role,
        OfficeId office,
        Trail.@Nullable Page page,
        List<String> acts,
        List<Account> officers) {

    List<Line> lines() {
        return page == null ? List.of() : page.lines();
    }

    Names names() {
        return page == null ? new Names(Map.of(), Map.of(), Map.of()) : page.names();
    }

    /// The address of the older page; empty when this is the last.
    String older() {
        return page != null && page.hasOlder()
                ? form.with(
                        "sebelum",
                        TrailForm.mark(Search.Place.of(page.lines().getLast().entry())))
                : "";
    }

    /// Says what was looked for, also to whoever reads it printed.
    String asked(Frame frame) {
        var from = form.day("dari");
        var until = form.day("sampai");
        var what = new ArrayList<String>();
        what.add(form.is("orang", "") ? frame.t("trail.anybody") : chosen());
        what.add(form.is("perbuatan", "") ? frame.t("trail.any-act") : frame.t("act." + form.value("perbuatan")));
        if (!form.is("objek", "")) {
            what.add(frame.t("trail.of", form.value("objek")));
        }
        return frame.t(
                "trail.asked",
                from == null ? frame.t("trail.since.any") : frame.t("trail.since", frame.on(from)),
                until == null ? frame.t("trail.to.any") : frame.t("trail.to", frame.on(until)),
                what.getFirst(),
                String.join(", ", what.subList(1, what.size())));
    }

    /// Says an act; one whose words were dropped since it was written says its name.
    String words(Frame frame, Entry entry) {
        return frame.texts().has("act." + entry.act()) ? frame.t("act." + entry.act()) : entry.act();
    }

    /// Whether it was done to the office's list as a whole.
    boolean isOffice(Entry entry) {
        return entry.subject().equals(office.value());
    }

    int mostInFile() {
        return Trail.MOST_IN_FILE;
    }

    boolean isHead() {
        return role == Role.HEAD;
    }

    /// Whether the chosen person is none of the officers to choose from: an owner, or somebody of the other side.
    boolean isAnother() {
        var chosen = form.value("orang");
        return !chosen.isEmpty()
                && officers.stream().noneMatch(one -> one.id().toString().equals(chosen));
    }

    /// Names the chosen person; their id when nothing of theirs is on the page.
    String chosen() {
        var chosen = form.value("orang");
        var known = officers.stream()
                .filter(one -> one.id().toString().equals(chosen))
                .map(Account::name)
                .findFirst();
        return known.or(() -> lines().stream()
                        .filter(line -> line.entry().account().toString().equals(chosen))
                        .map(line -> names().actor(line.entry()))
                        .filter(name -> !name.isEmpty())
                        .findFirst())
                .orElse(chosen);
    }
}
