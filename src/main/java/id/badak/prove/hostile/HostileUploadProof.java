package id.badak.prove.hostile;

import id.badak.kernel.Ids;
import id.badak.kernel.Sha256;
import id.badak.prove.ground.Proof;
import id.badak.prove.ground.ProofRun;
import id.badak.prove.serve.Installation;
import id.badak.prove.serve.Visiting;
import id.badak.prove.serve.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// S6: whatever is sent as a photo, nothing is kept but a picture drawn anew, and the server lives on in the memory
/// it was given.
///
/// Files come whole and in pieces; what is kept is looked at on the disk, byte by byte.
public final class HostileUploadProof implements Proof {
    /// Half of what other proofs give: two of the largest pictures do not fit into it as their headers ask.
    private static final String HEAP = "-Xmx512m";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int KITCHENS = 8;
    private static final int AT_ONCE = 4;
    private static final int PIECE_BYTES = 512 << 10;
    private static final Set<Integer> REFUSED = Set.of(400, 404, 409, 413, 422);

    @Override
    public String id() {
        return "S6";
    }

    @Override
    public String title() {
        return "Whatever is sent as a photo, nothing is kept but what can be seen on it";
    }

    @Override
    public void run(ProofRun run) throws Exception {
        var kinds = HostileFile.Kind.values();
        var files = run.size(10, 2) * kinds.length;
        try (var installation = Installation.open(run, KITCHENS, HEAP)) {
            installation.server().start();
            var process = installation.server().process();
            var heard = send(run, installation, files);
            heard.forEach(one -> judge(run, one));
            var tricks = new Tricks(run, installation);
            for (var turn = 0; turn < run.size(10, 1); turn++) {
                tricks.play();
            }
            look(run, installation);
            serve(run, installation, heard);
            lives(run, installation, process);
            run.say("%d files, peak memory %s, heap %s".formatted(files, peak(process), HEAP));
        }
    }

    /// What came back for one file; status 0 when nothing did.
    private record Heard(HostileFile file, boolean inPieces, int kitchen, Wire.Answer answer) {
        boolean isTaken() {
            return answer.status() == 200;
        }

        UUID photo() {
            return UUID.fromString(JSON.readTree(answer.body()).path("id").asString());
        }

        @Override
        public String toString() {
            return "%s %s → %d".formatted(file.kind(), inPieces ? "in pieces" : "whole", answer.status());
        }
    }

    private static List<Heard> send(ProofRun run, Installation installation, int files) throws Exception {
        var kinds = HostileFile.Kind.values();
        var wire = installation.mentor(1);
        var tasks = new ArrayList<Callable<Heard>>();
        for (var number = 0; number < files; number++) {
            var kind = kinds[number % kinds.length];
            var inPieces = number / kinds.length % 2 == 1;
            var kitchen = 1 + number % KITCHENS;
            var seed = run.random().nextLong();
            tasks.add(() -> {
                var file = HostileFile.of(kind, new Random(seed));
                return new Heard(
                        file,
                        inPieces,
                        kitchen,
                        send(wire, installation.mentorCase(kitchen), file.content(), inPieces));
            });
        }
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var heard = new ArrayList<Heard>();
            for (var one : threads.invokeAll(tasks)) {
                heard.add(one.get());
            }
            return heard;
        }
    }

    private static Wire.Answer send(Wire wire, UUID mentorCase, byte[] content, boolean inPieces) {
        try {
            return inPieces
                    ? new Pieces(wire, mentorCase, content).sendAll()
                    : wire.postFile("/api/bukti?kasus=" + mentorCase, "../../foto.html", "text/html", content);
        } catch (IOException nothingHeard) {
            return new Wire.Answer(0, nothingHeard.toString(), "");
        }
    }

    private static void judge(ProofRun run, Heard heard) {
        var status = heard.answer().status();
        run.count(
                "answered without an accident",
                status == 200 || REFUSED.contains(status),
                heard + " " + heard.answer().body());
        run.count(
                "a picture taken, anything else refused",
                heard.file().isRight(heard.isTaken()),
                heard + " " + heard.answer().body());
        run.count(
                "answered as data that no browser runs",
                isHarmless(heard.answer(), "application/json"),
                heard + " " + heard.answer().head());
        run.count(
                "no answer repeats what was sent",
                !heard.answer().body().contains(HostileFile.CANARY),
                heard.toString());
    }

    private static boolean isHarmless(Wire.Answer answer, String type) {
        var head = answer.head().toLowerCase(Locale.ROOT);
        return head.contains("content-type: " + type) && head.contains("x-content-type-options: nosniff");
    }

    private static void look(ProofRun run, Installation installation) throws IOException, SQLException {
        var kept = KeptPhoto.list(installation.evidence());
        for (var photo : kept) {
            run.count("kept: named by its digest", photo.isNamedByItsDigest(), photo.name());
            run.count("kept: a picture of at most 1,280 pixels", photo.isPicture(), photo.name());
            run.count("kept: no segment, no byte but the picture's", photo.isNothingElse(), photo.name());
            run.count(
                    "kept: no canary, no place",
                    !photo.holds(HostileFile.CANARY) && !photo.holds("Exif"),
                    photo.name());
        }
        var rows = new HashSet<>(strings(installation, "SELECT sha256 FROM coaching.evidence"));
        var names = kept.stream().map(KeptPhoto::name).collect(Collectors.toSet());
        run.count("kept: as many files as rows", names.equals(rows), names.size() + " files, " + rows.size() + " rows");
        run.count(
                "no piece is left",
                strings(installation, "SELECT upload_id::text FROM coaching.upload_piece")
                        .isEmpty(),
                "pieces of a finished or refused photo");
    }

    /// A photo of each kitchen is recorded with a visit, and opened by its owner as a page would.
    private static void serve(ProofRun run, Installation installation, List<Heard> heard) throws Exception {
        var wire = installation.mentor(1);
        for (var kitchen = 1; kitchen <= KITCHENS; kitchen++) {
            var number = kitchen;
            var taken = heard.stream()
                    .filter(one -> one.kitchen() == number && one.isTaken())
                    .findFirst();
            if (taken.isEmpty()) {
                continue;
            }
            var photo = taken.get().photo();
            var visit = new Visiting(installation.mentorCase(kitchen), run.random()).visit(photo);
            wire.postJson("/api/operasi", visit.json());
            var task = strings(
                    installation,
                    "SELECT id::text FROM coaching.task WHERE before_photo IS NOT NULL AND visit_id = '" + visit.id()
                            + "'");
            run.count("a photo stands on a task", task.size() == 1, taken.get().toString());
            if (task.size() == 1) {
                var shown = installation.owner(kitchen).get("/tugas/" + task.getFirst() + "/foto/" + photo);
                run.count(
                        "shown as a picture in a box, and as nothing else",
                        shown.status() == 200
                                && isHarmless(shown, "image/jpeg")
                                && shown.head().contains("default-src 'none'; sandbox"),
                        shown.status() + " " + shown.head());
            }
        }
    }

    private static void lives(ProofRun run, Installation installation, long process) throws Exception {
        var good = new Visiting(installation.mentorCase(1), run.random()).photo();
        var answer = send(installation.mentor(1), installation.mentorCase(1), good, false);
        run.count("the same process takes a good photo afterwards", answer.status() == 200, answer.body());
        run.count("it is the same process", process == installation.server().process(), "another");
        var words = installation.server().words();
        run.count("memory was enough", !words.contains("OutOfMemoryError"), "see serve.log");
        run.count("no accident in its log", !words.contains("accident "), lines(words, "accident "));
        run.count("no text of a file in its log", !words.contains(HostileFile.CANARY), "a canary");
    }

    private static String lines(String words, String part) {
        return words.lines().filter(line -> line.contains(part)).limit(3).collect(Collectors.joining(" | "));
    }

    /// The most memory the process ever had, where the system says (Linux).
    private static String peak(long process) throws IOException {
        var status = Path.of("/proc/" + process + "/status");
        if (!Files.exists(status)) {
            return "not told by this system";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1_024 + " MB")
                .findFirst()
                .orElse("unknown");
    }

    private static List<String> strings(Installation installation, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = installation.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /// One photo in pieces, over one line.
    private static final class Pieces {
        private final Wire wire;
        private final UUID mentorCase;
        private final byte[] content;

        Pieces(Wire wire, UUID mentorCase, byte[] content) {
            this.wire = wire;
            this.mentorCase = mentorCase;
            this.content = content;
        }

        Wire.Answer begin(String sha256, long bytes) throws IOException {
            return wire.postBytes(
                    "/api/bukti/unggahan?kasus=%s&sidik=%s&besar=%d".formatted(mentorCase, sha256, bytes), new byte[0]);
        }

        Wire.Answer begin() throws IOException {
            return begin(Sha256.of(content).hex(), content.length);
        }

        Wire.Answer put(String upload, long at, byte[] piece) throws IOException {
            return wire.postBytes("/api/bukti/unggahan/%s/potongan?mulai=%d".formatted(upload, at), piece);
        }

        Wire.Answer put(String upload, int from, int to) throws IOException {
            return put(upload, from, Arrays.copyOfRange(content, from, to));
        }

        Wire.Answer finish(String upload) throws IOException {
            return wire.postBytes("/api/bukti/unggahan/" + upload + "/selesai", new byte[0]);
        }

        Wire.Answer sendAll() throws IOException {
            var begun = begin();
            if (begun.status() != 200) {
                return begun;
            }
            var upload = id(begun);
            for (var at = 0; at < content.length; at += PIECE_BYTES) {
                put(upload, at, Math.min(content.length, at + PIECE_BYTES));
            }
            return finish(upload);
        }

        static String id(Wire.Answer begun) {
            return JSON.readTree(begun.body()).path("id").asString();
        }
    }

    /// What one can say wrongly about pieces. After each the photo still comes whole, or nothing has come of it.
    private static final class Tricks {
        private static final int SIDE = 150;

        private final ProofRun run;
        private final Installation installation;
        private final Wire mentor;

        Tricks(ProofRun run, Installation installation) throws IOException {
            this.run = run;
            this.installation = installation;
            this.mentor = installation.mentor(1);
        }

        void play() throws IOException {
            misplaced();
            lying();
            foreign();
            crowding();
        }

        private byte[] photo() {
            return HostileFile.noisy(SIDE, run.random());
        }

        private void misplaced() throws IOException {
            var photo = photo();
            var pieces = new Pieces(mentor, installation.mentorCase(1), photo);
            var upload = Pieces.id(pieces.begin());
            var half = photo.length / 2;
            var piece = Arrays.copyOf(photo, half);
            refused(
                    "before the first byte",
                    pieces.put(upload, -1 - run.random().nextInt(1_000), piece));
            refused(
                    "beyond the last byte",
                    pieces.put(upload, photo.length + (long) run.random().nextInt(), piece));
            refused(
                    "far beyond any file",
                    pieces.put(upload, Long.MAX_VALUE - run.random().nextInt(9), piece));
            refused("leaving a gap", pieces.put(upload, 1 + run.random().nextInt(half - 1), piece));
            refused("empty", pieces.put(upload, 0, new byte[0]));
            refused("too small", pieces.put(upload, 0, Arrays.copyOf(photo, 100)));
            refused(
                    "enormous",
                    pieces.put(
                            upload, 0, new byte[PIECE_BYTES + 1 + run.random().nextInt(1_000_000)]));
            refused("running over the end", pieces.put(upload, 0, Arrays.copyOf(photo, photo.length + 1)));
            refused("finished with nothing", pieces.finish(upload));
            pieces.put(upload, 0, half);
            refused("overlapping", pieces.put(upload, half - 1 - run.random().nextInt(half - 1), piece));
            var other = piece.clone();
            other[run.random().nextInt(half)]++;
            refused("other bytes in the same place", pieces.put(upload, 0, other));
            refused("finished at half", pieces.finish(upload));
            pieces.put(upload, half, photo.length);
            run.count(
                    "after all tricks the photo still comes",
                    pieces.finish(upload).status() == 200,
                    upload);
            refused("more after the end", pieces.put(upload, photo.length, new byte[20_000]));
        }

        private void lying() throws IOException {
            var photo = photo();
            var pieces = new Pieces(mentor, installation.mentorCase(2), photo);
            var upload = Pieces.id(
                    pieces.begin(Sha256.of("another " + run.random().nextInt()).hex(), photo.length));
            pieces.put(upload, 0, photo.length);
            refused("a digest that lies", pieces.finish(upload));
            refused("a digest that is none", pieces.begin("../../" + "0".repeat(58), photo.length));
            for (var bytes : new long[] {0, -1, Long.MIN_VALUE, 10_000_001, Integer.MAX_VALUE + 2L, Long.MAX_VALUE}) {
                refused("a size that cannot be", pieces.begin(Sha256.of(photo).hex(), bytes));
            }
        }

        private void foreign() throws IOException {
            var photo = photo();
            var pieces = new Pieces(mentor, installation.mentorCase(3), photo);
            var upload = Pieces.id(pieces.begin());
            var stranger = new Pieces(installation.owner(4), installation.mentorCase(3), photo);
            refused("a stranger's piece", stranger.put(upload, 0, photo.length));
            refused("a stranger's end", stranger.finish(upload));
            refused("a stranger's beginning", stranger.begin());
            refused("an upload that nobody began", pieces.put(Ids.next().toString(), 0, photo.length));
            refused("an upload that is no id", pieces.finish("%2e%2e%2fselesai"));
            pieces.put(upload, 0, photo.length);
            run.count(
                    "after all tricks the photo still comes",
                    pieces.finish(upload).status() == 200,
                    upload);
        }

        /// Begins a hundred and sends nothing; what an account may have open is its own.
        private void crowding() throws IOException {
            var pieces = new Pieces(installation.owner(5), installation.mentorCase(5), photo());
            var begun = 0;
            for (var number = 0; number < 20; number++) {
                var answer = pieces.begin(Sha256.of("crowd " + number).hex(), 1_000_000);
                begun += answer.status() == 200 ? 1 : 0;
            }
            run.count("no more open than an account may have", begun == 8, begun + " were begun");
        }

        private void refused(String trick, Wire.Answer answer) {
            run.count(
                    "pieces that lie are refused",
                    REFUSED.contains(answer.status()),
                    trick + " → " + answer.status() + " " + answer.body());
        }
    }
}
