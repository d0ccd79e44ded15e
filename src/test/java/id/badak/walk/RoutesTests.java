package id.badak.walk;

import static id.badak.kernel.Role.COORDINATOR;
import static id.badak.kernel.Role.HEAD;
import static id.badak.kernel.Role.INSPECTOR;
import static id.badak.kernel.Role.MENTOR;
import static id.badak.kernel.Role.NATIONAL;
import static id.badak.kernel.Role.OWNER;
import static id.badak.kernel.Role.RESEARCHER;
import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.TestDatabase;
import id.badak.cast.WithBadak;
import id.badak.kernel.May;
import id.badak.kernel.Role;
import id.badak.prove.route.Caller;
import id.badak.prove.route.Counts;
import id.badak.prove.route.Planted;
import id.badak.prove.route.Route;
import id.badak.registry.facility.Facilities;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route × every role × own, foreign and missing ids.
///
/// A route is covered because it exists. One in a new area, or with a variable that nothing is
/// planted for, fails here until somebody has thought of it.
@WithBadak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTests {
    private static final Set<Role> ALL = Set.of(OWNER, MENTOR, COORDINATOR, INSPECTOR, HEAD, RESEARCHER, NATIONAL);
    private static final Set<Role> OUTSIDE_COACHING = Set.of(INSPECTOR, HEAD, RESEARCHER, NATIONAL);

    /// Where even the same office's people must not see each other's.
    private static final List<String> PRIVATE = List.of("/binaan", "/tugas", "/beranda", "/api/bukti", "/akun");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Facilities facilities;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private List<Route> routes = List.of();
    private Planted own;
    private Planted neighbour;
    private Planted foreign;
    private Counts counts;
    private final Map<Role, Caller> callers = new EnumMap<>(Role.class);

    @BeforeAll
    void plant() {
        counts = Counts.open(TestDatabase.address());
        routes = Route.list(mapping);
        var company = cast.inNewOffice();
        company.hire(NATIONAL, "Pak Nasional");
        own = Planted.in(port, company, facilities, TestDatabase.address());
        neighbour = Planted.in(port, company, facilities, TestDatabase.address());
        foreign = Planted.in(port, cast.inNewOffice(), facilities, TestDatabase.address());
        ALL.forEach(role -> callers.put(role, Caller.signedIn(port, own.the(role))));
    }

    @Test
    void areClosedToWhoeverHasNoBusinessThere() {
        var signedOut = Caller.signedOut(port);
        var all = new SoftAssertions();
        for (var route : routes) {
            if (route.isOpen()) {
                continue;
            }
            var refused = signedOut.call(route, own);
            all.assertThat(refused.isSignIn()).as("%s signed out", route).isTrue();
            all.assertThat(refused.text()).as("%s signed out", route).doesNotContain(own.canary(), own.secret());
            callers.forEach((role, caller) -> {
                if (!isAllowed(role, route)) {
                    var answer = caller.call(route, own);
                    all.assertThat(answer.status()).as("%s as %s", route, role).isEqualTo(403);
                    all.assertThat(answer.text())
                            .as("%s as %s", route, role)
                            .doesNotContain(own.canary(), own.secret());
                }
            });
        }
        all.assertAll();
    }

    @Test
    void openForWhoeverHasBusinessThere() {
        var all = new SoftAssertions();
        for (var route : routes) {
            callers.forEach((role, caller) -> {
                // The planted account is an owner's, which is the coordinator's; `OfficeAccountTests` has the head's.
                var another = role == HEAD && route.pattern().equals("/pengguna/{id}");
                if (route.isRead()
                        && isAllowed(role, route)
                        && !another
                        && !route.pattern().equals("/error")) {
                    all.assertThat(caller.call(route, own).status())
                            .as("%s as %s", route, role)
                            .isEqualTo(200);
                }
            });
        }
        all.assertAll();
    }

    @Test
    void answerAForeignIdAsOneThatNobodyHas() {
        var all = new SoftAssertions();
        for (var route : routes.stream().filter(Route::namesAThing).toList()) {
            callers.forEach((role, caller) -> {
                if (isAllowed(role, route)) {
                    compare(all, route, role, caller, foreign);
                    if (PRIVATE.stream().anyMatch(route.pattern()::startsWith)) {
                        compare(all, route, role, caller, neighbour);
                    }
                }
            });
        }
        all.assertAll();
    }

    @Test
    void neverShowAnotherOfficesWords() {
        var all = new SoftAssertions();
        var fragment = foreign.canary().substring(0, foreign.canary().length() - 2);
        for (var route : routes) {
            callers.forEach((role, caller) -> {
                for (var ids : List.of(own, foreign)) {
                    all.assertThat(caller.call(route, ids).text())
                            .as("%s as %s", route, role)
                            .doesNotContain(foreign.mark());
                }
                if (route.isRead() && route.fields().contains("cari")) {
                    all.assertThat(caller.get(route.path(own.values()) + "?cari=" + fragment)
                                    .text())
                            .as("%s searched as %s", route, role)
                            .doesNotContain(foreign.mark());
                }
            });
        }
        all.assertAll();
    }

    @Test
    void neverShowCoachingToThoseOutsideIt() {
        var all = new SoftAssertions();
        for (var route : routes) {
            for (var role : OUTSIDE_COACHING) {
                all.assertThat(callerOf(role).call(route, own).text())
                        .as("%s as %s", route, role)
                        .doesNotContain(own.secret(), neighbour.secret());
            }
        }
        all.assertAll();
    }

    /// Every page, file and export there is, whoever asks: a new one is asked as well.
    @Test
    void letASoundBeHeardByWhoListensAlone() {
        var all = new SoftAssertions();
        for (var route : routes) {
            callers.forEach((role, caller) -> {
                var isListening = role == RESEARCHER && route.pattern().endsWith("/rekaman/{recording}");
                var answer = caller.call(route, own).text();
                all.assertThat(answer.contains(own.sound()))
                        .as("%s as %s", route, role)
                        .isEqualTo(isListening);
            });
        }
        all.assertAll();
    }

    /// Two coders had marked it, so that it would be in every table and file.
    @Test
    void neverShowWhatAnInformantTookBack() {
        var all = new SoftAssertions();
        for (var route : routes) {
            callers.forEach(
                    (role, caller) -> all.assertThat(caller.call(route, own).text())
                            .as("%s as %s", route, role)
                            .doesNotContain(own.takenBack()));
        }
        all.assertAll();
    }

    /// What a mentor asked and nobody opened is for the mentor and the head.
    @Test
    void neverShowWhatStaysBehindTheValve() {
        var all = new SoftAssertions();
        for (var route : routes) {
            for (var role : List.of(INSPECTOR, COORDINATOR, RESEARCHER, NATIONAL, OWNER)) {
                all.assertThat(callerOf(role).call(route, own).text())
                        .as("%s as %s", route, role)
                        .doesNotContain("Segel" + own.mark());
            }
        }
        all.assertThat(callerOf(HEAD).get("/katup/" + own.fields().get("segel")).text())
                .contains("Segel" + own.mark());
        all.assertThat(callerOf(INSPECTOR)
                        .get("/katup/" + own.fields().get("segel"))
                        .status())
                .isEqualTo(404);
        all.assertAll();
    }

    /// Whatever page shows another person's words leaves a line in the journal. What people read of their own is
    /// theirs: an owner's business and their own name.
    @Test
    void leaveALineInTheJournalWhenTheyShowSomebodysData() {
        var all = new SoftAssertions();
        var shown = 0;
        for (var route : routes.stream().filter(Route::isRead).toList()) {
            for (var role : ALL) {
                if (!isAllowed(role, route)) {
                    continue;
                }
                var account = own.the(role).actor().account();
                var before = counts.linesOf(account);
                if (showsAnother(role, callerOf(role).call(route, own).words())) {
                    shown++;
                    all.assertThat(counts.linesOf(account))
                            .as("lines after %s as %s", route, role)
                            .isGreaterThan(before);
                }
            }
        }
        all.assertThat(shown).as("pages with somebody's data").isGreaterThan(20);
        all.assertAll();
    }

    private boolean showsAnother(Role role, String words) {
        return role == OWNER
                ? words.contains(own.mentor().name())
                : words.replace(own.the(role).name(), "").contains(own.mark());
    }

    @Test
    void refuseAnActWithoutItsToken() {
        var before = counts.now();
        var all = new SoftAssertions();
        for (var route : routes) {
            callers.forEach((role, caller) -> {
                if (!route.isRead()) {
                    all.assertThat(caller.callWithoutToken(route, own).status())
                            .as("%s as %s", route, role)
                            .isEqualTo(403);
                }
            });
        }
        all.assertAll();
        assertThat(counts.now()).isEqualTo(before);
    }

    @Test
    void changeNothingWhenTheyAreOnlyRead() {
        var before = counts.now();
        var readable = routes.stream().filter(Route::isRead).map(Route::pattern).toList();
        var all = new SoftAssertions();
        for (var route : routes) {
            callers.forEach((role, caller) -> {
                var answer = caller.get(route.path(own.values()));
                if (!readable.contains(route.pattern()) && isAllowed(role, route)) {
                    all.assertThat(answer.status())
                            .as("GET %s as %s", route.pattern(), role)
                            .isIn(404, 405);
                }
            });
        }
        all.assertAll();
        assertThat(counts.now()).isEqualTo(before);
    }

    /// The marks are worth something only if those who may see them do.
    @Test
    void showThePlantedWordsToTheirOwnPeople() {
        var fresh = Planted.in(port, own.company(), facilities, TestDatabase.address());
        assertThat(shownTo(OWNER, fresh)).contains(fresh.canary(), "Sudah " + fresh.secret());
        assertThat(shownTo(MENTOR, fresh)).contains("Catatan " + fresh.secret(), "Sudah " + fresh.secret());
        assertThat(shownTo(COORDINATOR, fresh)).contains("Sarana " + fresh.canary(), "Jalan " + fresh.canary());
        assertThat(shownTo(INSPECTOR, fresh)).contains("Temuan " + fresh.canary(), "Hasil " + fresh.canary());
        assertThat(shownTo(HEAD, fresh)).contains("Temuan " + fresh.canary(), "Jalan " + fresh.canary());
    }

    private String shownTo(Role role, Planted planted) {
        var caller = Caller.signedIn(port, planted.the(role));
        return routes.stream()
                .filter(route -> route.isRead() && isAllowed(role, route))
                .map(route -> caller.call(route, planted).text())
                .collect(Collectors.joining("\n"));
    }

    private void compare(SoftAssertions all, Route route, Role role, Caller caller, Planted stranger) {
        var answer = caller.call(route, stranger);
        var missing = caller.call(route, stranger.missing());
        all.assertThat(answer.status()).as("%s as %s", route, role).isEqualTo(missing.status());
        all.assertThat(withoutIds(answer.words())).as("%s as %s", route, role).isEqualTo(withoutIds(missing.words()));
        all.assertThat(answer.text()).as("%s as %s", route, role).doesNotContain(stranger.mark());
    }

    private static String withoutIds(String words) {
        return words.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID");
    }

    private Caller callerOf(Role role) {
        return java.util.Objects.requireNonNull(callers.get(role));
    }

    /// Who may is what stands beside the handler; that nobody changed it unseen is for `docs/permissions.md` to show.
    static boolean isAllowed(Role role, Route route) {
        var may = route.may();
        return may == null || may.by() != May.By.ROLE || List.of(may.roles()).contains(role);
    }
}
