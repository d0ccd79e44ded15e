package id.badak.prove.serve;

import id.badak.database.Migrations;
import id.badak.kernel.Ids;
import id.badak.postgres.DatabaseAddress;
import id.badak.prove.ground.Nation;
import id.badak.prove.ground.ProofRun;
import id.badak.prove.ground.ProvingGround;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/// Badak as an office runs it: `serve` in a process of its own, on a durable PostgreSQL that is
/// another, with one mentor and some kitchens whose owners agreed. Either process can be killed.
public final class Installation implements AutoCloseable {
    private static final String PASSWORD = "kalimat sandi untuk bukti";

    private final ProvingGround ground;
    private final Supplier<DatabaseAddress> database;
    private final Nation nation;
    private final ServeProcess server;
    private final int kitchens;

    private Installation(ProvingGround ground, Supplier<DatabaseAddress> database, Nation nation, ServeProcess server) {
        this.ground = ground;
        this.database = database;
        this.nation = nation;
        this.server = server;
        this.kitchens = nation.enterprises();
    }

    /// Makes one on the run's ground; not started yet.
    public static Installation open(ProofRun run, int kitchens) throws IOException, SQLException {
        return open(run, kitchens, "-Xmx1g");
    }

    /// The same, with no more memory for the program than this.
    public static Installation open(ProofRun run, int kitchens, String heap) throws IOException, SQLException {
        var ground = run.ground();
        var server = new ServeProcess(
                ground.folder().resolve("app"),
                ground.folder().resolve("serve.log"),
                program(run),
                ServeProcess.on(ground.database()),
                heap);
        return open(run, kitchens, ground::database, server);
    }

    /// Makes one whose database is another's, or changes its address.
    public static Installation open(ProofRun run, int kitchens, Supplier<DatabaseAddress> database, ServeProcess server)
            throws IOException, SQLException {
        var nation = new Nation(run.random().nextLong(), 1, kitchens, 0, 0);
        Migrations.run(database.get());
        nation.settle(database.get(), server.evidence());
        var installation = new Installation(run.ground(), database, nation, server);
        installation.letPeopleIn();
        return installation;
    }

    /// The class of the command line.
    public static String program(ProofRun run) {
        return run.application().getPackageName() + ".Badak";
    }

    public ServeProcess server() {
        return server;
    }

    public ProvingGround ground() {
        return ground;
    }

    public DatabaseAddress database() {
        return database.get();
    }

    public UUID office() {
        return nation.id("office 0");
    }

    public int kitchens() {
        return kitchens;
    }

    public UUID mentorCase(int kitchen) {
        return nation.id("case " + kitchen);
    }

    public Wire mentor(int source) throws IOException {
        return signedIn("pendamping", source);
    }

    public Wire owner(int kitchen) throws IOException {
        return signedIn("pemilik." + kitchen, kitchen);
    }

    /// `kill -9` of the postmaster and of every child, the children last known first.
    public void killDatabase() throws IOException, InterruptedException {
        var file = ground.cluster().resolve("postmaster.pid");
        var postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                .orElseThrow();
        var all = new ArrayList<>(postmaster.descendants().toList());
        all.addFirst(postmaster);
        all.forEach(ProcessHandle::destroyForcibly);
        for (var one : all) {
            while (one.isAlive()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
    }

    public void startDatabase() throws IOException {
        ground.server().startAgain();
    }

    public Path evidence() {
        return server.evidence();
    }

    @Override
    public void close() {
        server.close();
    }

    private Wire signedIn(String username, int source) throws IOException {
        var wire = new Wire(server.port(), "203.0.113." + source);
        wire.signIn(username, PASSWORD);
        return wire;
    }

    /// Written straight into the tables: how accounts are made is proved elsewhere.
    private void letPeopleIn() throws SQLException {
        var hash = Objects.requireNonNull(
                PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD));
        try (var connection = database().connect()) {
            try (var people = connection.prepareStatement("""
                    INSERT INTO registry.account (office_id, id, name, role, enterprise_id, created_at)
                    VALUES (?, ?, 'Pemilik', 'OWNER', ?, now())
                    """)) {
                for (var kitchen = 1; kitchen <= kitchens; kitchen++) {
                    var owner = Ids.next();
                    people.setObject(1, office());
                    people.setObject(2, owner);
                    people.setObject(3, nation.id("enterprise " + kitchen));
                    people.executeUpdate();
                    letIn(connection, owner, "pemilik." + kitchen, "OWNER", nation.id("enterprise " + kitchen), hash);
                }
            }
            letIn(connection, nation.mentor(0).account().value(), "pendamping", "MENTOR", null, hash);
        }
    }

    private void letIn(
            Connection connection, UUID account, String username, String role, @Nullable UUID enterprise, String hash)
            throws SQLException {
        try (var way = connection.prepareStatement("""
                INSERT INTO gate.sign_in
                    (account_id, username, password_hash, office, role, enterprise, display_name, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, now())
                """)) {
            way.setObject(1, account);
            way.setString(2, username);
            way.setString(3, hash);
            way.setObject(4, office());
            way.setString(5, role);
            way.setObject(6, enterprise);
            way.setString(7, username);
            way.executeUpdate();
        }
    }
}
