package id.badak.trail;

import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.journal.Entry;
import id.badak.journal.Journal;
import id.badak.journal.Search;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.FacilityId;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Role;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.registry.facility.Facilities;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// The door to the journals of the acting person's office.
@Service
class Trail {
    /// Lines of a file; whoever needs more asks for a shorter time.
    static final int MOST_IN_FILE = 10_000;

    private static final int AT_ONCE = 500;

    /// Ids begin with their moment (UUID version 7), so Java's order of them is the database's.
    private static final Comparator<Line> NEWEST_FIRST = Comparator.comparing(
                    (Line line) -> line.entry().at())
            .thenComparing(line -> line.entry().id())
            .reversed();

    private final Transactions transactions;
    private final Journal journal;
    private final Accounts accounts;
    private final Facilities facilities;

    Trail(Transactions transactions, Journal journal, Accounts accounts, Facilities facilities) {
        this.transactions = transactions;
        this.journal = journal;
        this.accounts = accounts;
        this.facilities = facilities;
    }

    /// A line and the journal it stands in.
    record Line(Zone journal, Entry entry) {}

    /// Some lines, newest first, and the names of whom and what they speak of.
    record Page(List<Line> lines, boolean hasOlder, Names names) {
        Search behind(Search search) {
            return search.behind(lines.getLast().entry());
        }
    }

    /// Gives one page to somebody who looks at it, and says so in the journal of the registry, which both
    /// sides may write.
    @May(
            act = "trail.read",
            roles = {Role.COORDINATOR, Role.HEAD})
    Page read(Search search) {
        var lines = find(search, PageRequest.SIZE);
        return transactions.in(Zone.REGISTRY, () -> {
            var page = named(lines, PageRequest.SIZE);
            var seen = Math.toIntExact(page.lines().stream()
                    .map(line -> line.entry().enterprise())
                    .filter(Objects::nonNull)
                    .distinct()
                    .count());
            if (seen > 0) {
                journal.write("trail.read", seen);
            } else {
                journal.write("trail.read", Acting.get().office().value(), null);
            }
            return page;
        });
    }

    /// Hands over all lines that are meant, newest first, some at a time. The journal says so before the
    /// first leaves.
    ///
    /// @return whether there are more than [#MOST_IN_FILE]
    @May(
            act = "trail.export",
            roles = {Role.COORDINATOR, Role.HEAD})
    boolean export(Search search, Consumer<Page> each) {
        transactions.run(
                Zone.REGISTRY,
                () -> journal.write("trail.export", Acting.get().office().value(), null));
        var rest = search;
        for (var handed = 0; handed < MOST_IN_FILE; handed += AT_ONCE) {
            var lines = find(rest, AT_ONCE);
            var page = transactions.in(Zone.REGISTRY, () -> named(lines, AT_ONCE));
            each.accept(page);
            if (!page.hasOlder()) {
                return false;
            }
            rest = page.behind(search);
        }
        return true;
    }

    /// Lists the officers whose acts the acting person may read of, for the choice among them.
    @May(
            act = "trail.read",
            roles = {Role.COORDINATOR, Role.HEAD})
    List<Account> listOfficers() {
        var roles = Acting.get().role() == Role.HEAD
                ? Stream.of(Role.INSPECTOR, Role.HEAD)
                : Stream.of(Role.MENTOR, Role.COORDINATOR);
        return transactions.in(
                Zone.REGISTRY,
                () -> roles.flatMap(role -> accounts.list(role).stream()).toList());
    }

    /// The register belongs to both sides of the wall, so both see its journal; the valve's is the head's, who
    /// decides on it and answers for it, and so is the study's.
    private static List<Zone> journals() {
        return Acting.get().role() == Role.HEAD
                ? List.of(Zone.OFFICIAL, Zone.REGISTRY, Zone.VALVE, Zone.STUDY)
                : List.of(Zone.COACHING, Zone.REGISTRY);
    }

    /// The register is used by both sides. In its journal each side finds its own people's steps only: which places
    /// a mentor or a coordinator opens tells who is mentored, and which an inspector opens tells where one is about
    /// to go.
    private static Set<Role> whose(Zone zone) {
        if (zone != Zone.REGISTRY) {
            return EnumSet.allOf(Role.class);
        }
        return EnumSet.complementOf(
                Acting.get().role() == Role.HEAD
                        ? EnumSet.of(Role.MENTOR, Role.OWNER, Role.COORDINATOR)
                        : EnumSet.of(Role.INSPECTOR, Role.HEAD));
    }

    /// The newest of all journals, with one line more than wanted.
    private List<Line> find(Search search, int most) {
        return journals().stream()
                .flatMap(zone -> transactions.in(zone, () -> journal.search(search, whose(zone), most + 1)).stream()
                        .map(entry -> new Line(zone, entry)))
                .sorted(NEWEST_FIRST)
                .limit(most + 1L)
                .toList();
    }

    private Page named(List<Line> oneMore, int most) {
        var lines = oneMore.size() > most ? oneMore.subList(0, most) : oneMore;
        var entries = lines.stream().map(Line::entry).toList();
        var names = new Names(
                accounts.list(entries.stream()
                        .flatMap(entry -> Stream.of(entry.account(), new AccountId(entry.subject())))
                        .distinct()
                        .toList()),
                facilities.list(entries.stream()
                        .map(entry -> new FacilityId(entry.subject()))
                        .distinct()
                        .toList()),
                facilities.listEnterprises(entries.stream()
                        .map(Entry::enterprise)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
        return new Page(List.copyOf(lines), oneMore.size() > most, names);
    }
}
