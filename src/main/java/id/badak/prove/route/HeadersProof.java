package id.badak.prove.route;

import id.badak.cast.Cast;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.prove.ground.Proof;
import id.badak.prove.ground.ProofRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// S7: whatever is asked, and however it is refused, the answer tells the browser what it may not
/// do, and a page brings nothing that the browser would have to be forbidden.
///
/// Each address is asked as from this machine and as through a proxy with HTTPS.
public final class HeadersProof implements Proof {
    /// Addresses that open for none of those who are asked as here, and why.
    private static final Map<String, String> NEVER_OPEN = Map.of(
            "/error", "asked by itself it is not there",
            "/masuk/kode", "it waits for half a sign-in",
            "/", "it leads everybody to a home of their own");

    private static final List<Integer> KINDS = List.of(200, 302, 303, 400, 403, 404, 405, 415, 422);
    private static final List<String> FILES = List.of("/badak.css", "/badak.js", "/htmx.js", "/favicon.svg");

    /// Refused by the server itself, before there is anything of ours to ask.
    private static final List<String> AT_THE_DOOR = List.of(
            "GET /{ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
            "GET /%2F HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            "GET /sarana%5c HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n",
            "POST /masuk HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n",
            "KENTANG / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            "TRACE / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

    @Override
    public String id() {
        return "S7";
    }

    @Override
    public String title() {
        return "every answer protects itself: policy, headers, cookies, and pages without loose script";
    }

    @Override
    public void run(ProofRun run) throws Exception {
        var stage = Stage.set(run);
        var roles = new ArrayList<@Nullable Role>(Stage.ROLES.stream().sorted().toList());
        roles.add(null);
        var check = new HeaderCheck(run);
        var opened = new HashSet<String>();
        for (var role : roles) {
            // The quick form asks each role one way only, the next role the other.
            var ways = List.of(roles.indexOf(role) % 2 == 0, roles.indexOf(role) % 2 == 1);
            for (var secure : ways.subList(0, run.size(2, 1))) {
                var asker = new Asker(stage.port(), stage.caller(role), who(role), secure);
                read(run, stage, asker, check, opened);
                refuse(stage, asker, check);
            }
        }
        for (var secure : List.of(false, true)) {
            signIn(stage, check, secure);
        }
        door(stage, check);
        // Last, for they change what there is to read.
        for (var role : roles) {
            act(stage, new Asker(stage.port(), stage.caller(role), who(role), role == Role.OWNER), check);
        }
        cover(run, stage, check, opened);
    }

    private static String who(@Nullable Role role) {
        return role == null ? "nobody" : role.name();
    }

    /// Every address that is read, with one's own ids and with ids that nobody has.
    private static void read(ProofRun run, Stage stage, Asker asker, HeaderCheck check, Set<String> opened)
            throws IOException {
        var plantings = run.size(2, 1) == 2
                ? List.of(stage.own(), stage.foreign(), stage.own().missing())
                : List.of(stage.own(), stage.own().missing());
        for (var route : stage.routes()) {
            for (var planted : route.isRead() ? plantings : List.<Planted>of()) {
                if (planted.equals(stage.own()) || route.namesAThing()) {
                    var path = route.path(planted.values()) + Caller.query(route, planted);
                    var answer = asker.get(path);
                    check.page(route.pattern(), asker, answer);
                    if (run.size(1, 0) == 1) {
                        check.page(route.pattern(), asker, asker.get(path, "HX-Request: true"));
                    }
                    if (answer.status() == 200) {
                        opened.add(route.pattern());
                    }
                }
            }
        }
        for (var file : FILES) {
            check.file(file, asker, asker.get(file));
        }
    }

    private static void refuse(Stage stage, Asker asker, HeaderCheck check) throws IOException {
        check.page("an address that is not there", asker, asker.get("/tidak/ada"));
        check.page("a file that is not there", asker, asker.get("/tidak-ada.css"));
        check.page("an id that is none", asker, asker.get("/sarana/tidak"));
        check.page("a parameter that is none", asker, asker.get("/janji?%zz=%"));
        check.page("a method that is not offered", asker, asker.send("DELETE", "/janji", true, "", ""));
        check.page("a form as text", asker, asker.send("POST", "/api/operasi", true, "text/plain", "x"));
        for (var act : stage.routes()) {
            if (!act.isRead()) {
                var path = act.path(stage.own().values());
                check.page(act + " without a token", asker, asker.send("POST", path, false, Asker.FORM, ""));
            }
        }
    }

    private static void signIn(Stage stage, HeaderCheck check, boolean secure) throws IOException {
        var asker = new Asker(stage.port(), Caller.signedOut(stage.port()), "nobody", secure);
        var name = stage.own().mentor().username();
        var wrong = "nama=" + name + "&sandi=salah-" + Ids.next();
        check.page("a wrong password", asker, asker.send("POST", "/masuk", true, Asker.FORM, wrong));
        var right = "nama=" + name + "&sandi=" + Cast.PASSWORD;
        check.page("a right password", asker, asker.send("POST", "/masuk", true, Asker.FORM, right));
        check.page("a language", asker, asker.send("POST", "/bahasa", true, Asker.FORM, "kode=en&kembali=/janji"));
        var leaving = new Asker(
                stage.port(), Caller.signedIn(stage.port(), stage.own().mentor()), "MENTOR", secure);
        check.page("signing out", leaving, leaving.send("POST", "/keluar", true, Asker.FORM, ""));
        check.page("a session that is over", leaving, leaving.get("/binaan"));
    }

    private static void door(Stage stage, HeaderCheck check) throws IOException {
        for (var request : AT_THE_DOOR) {
            var line = request.lines().findFirst().orElseThrow();
            check.door(line, Asker.raw(stage.port(), request));
        }
    }

    /// Every act, asked by our own page with nothing filled in.
    private static void act(Stage stage, Asker asker, HeaderCheck check) throws IOException {
        for (var act : stage.routes()) {
            if (!act.isRead()) {
                var type = act.takesJson() ? "application/json" : Asker.FORM;
                var path = act.path(stage.own().values());
                check.page(act.toString(), asker, asker.send("POST", path, true, type, act.takesJson() ? "{}" : ""));
            }
        }
    }

    /// What was looked at is worth something only if it was there to be looked at.
    private static void cover(ProofRun run, Stage stage, HeaderCheck check, Set<String> opened) {
        for (var status : KINDS) {
            run.count("kinds of answer looked at", check.statuses().contains(status), "none was " + status);
        }
        for (var route : stage.routes()) {
            if (route.isRead()) {
                run.count(
                        "addresses that opened for somebody",
                        opened.contains(route.pattern()) != NEVER_OPEN.containsKey(route.pattern()),
                        opened.contains(route.pattern()) ? route + " opened" : route + " opened for nobody");
            }
        }
        run.say("%,d answers, statuses %s".formatted(check.answers(), new TreeSet<>(check.statuses())));
    }
}
