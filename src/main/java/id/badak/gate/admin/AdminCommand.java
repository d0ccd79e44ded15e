package id.badak.gate.admin;

import id.badak.database.CommandProgram;
import id.badak.gate.credential.GivenPassword;
import id.badak.gate.credential.PasswordRule;
import id.badak.gate.credential.SignIns;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Actor;
import id.badak.kernel.CannotStart;
import id.badak.kernel.Ids;
import id.badak.kernel.Language;
import id.badak.kernel.Role;
import id.badak.kernel.Texts;
import id.badak.kernel.Typed;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.registry.office.Offices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Lets staff in and out from the command line: the first account of an installation, and the last
/// resort of whoever lost a password or a second factor.
@Command(name = "admin", mixinStandardHelpOptions = true, description = "Let staff sign in, or no longer.")
public final class AdminCommand implements Callable<Integer> {
    private static final String WHERE = "BADAK_DB_URL, BADAK_DB_USER and BADAK_DB_PASSWORD name the database; without"
            + " them the data folder's own is started (stop `serve` first).";

    private static final String GIVEN =
            "The password is made by chance and said once, or read from the first line of a file;"
                    + " it is never an argument. It is good until its person sets their own, for three days at most.";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.OK;
    }

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = {"Make an account of staff with a user name and a password.", GIVEN, WHERE})
    int create(
            @Mixin CommandProgram program,
            @Option(names = "--username", required = true, description = "3 to 60 of a-z, 0-9, dot, dash, underscore.")
                    String username,
            @Option(names = "--name", required = true, description = "The person's name.") String name,
            @Option(names = "--role", required = true, description = "One of ${COMPLETION-CANDIDATES}.") Role role,
            @Option(names = "--office", required = true, paramLabel = "CODE", description = "The office's code.")
                    String office,
            @Option(names = "--password-file", paramLabel = "FILE", description = "Its first line is the password.")
                    @Nullable
                    Path file) {
        var asked = new Asked(username, name, role, office, file);
        return program.run(Backstage.class, rooms -> create(rooms, asked));
    }

    @Command(
            name = "disable",
            mixinStandardHelpOptions = true,
            description = {"Close an account and end its sessions on every node.", WHERE})
    int disable(
            @Mixin CommandProgram program,
            @Option(names = "--username", required = true, description = "Whose.") String username,
            @Option(
                            names = "--reason",
                            required = true,
                            description = "Why; the head or the coordinator of the office reads it.")
                    String reason) {
        return program.run(Backstage.class, rooms -> disable(rooms, username, reason));
    }

    @Command(
            name = "enable",
            mixinStandardHelpOptions = true,
            description = {"Open a closed account again, with the password it had.", WHERE})
    int enable(
            @Mixin CommandProgram program,
            @Option(names = "--username", required = true, description = "Whose.") String username) {
        return program.run(Backstage.class, rooms -> {
            rooms.getBean(SignIns.class).open(account(rooms, username));
            return say("%s may sign in again.", username);
        });
    }

    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description = {
                "Give a new password to somebody who forgot theirs, and end the sessions. The second factor stays.",
                "Be sure who asks.",
                GIVEN,
                WHERE
            })
    int reset(
            @Mixin CommandProgram program,
            @Option(names = "--username", required = true, description = "Whose.") String username,
            @Option(names = "--password-file", paramLabel = "FILE", description = "Its first line is the password.")
                    @Nullable
                    Path file) {
        return program.run(Backstage.class, rooms -> reset(rooms, username, file));
    }

    @Command(
            name = "forget-factor",
            mixinStandardHelpOptions = true,
            description = {
                "Take the second factor away from somebody who lost it, and end the sessions. The password stays.",
                WHERE
            })
    int forgetFactor(
            @Mixin CommandProgram program,
            @Option(names = "--username", required = true, description = "Whose.") String username,
            @Option(
                            names = "--proof",
                            required = true,
                            description = "How they showed who they are, as at their first day; it is kept.")
                    String proof) {
        return program.run(Backstage.class, rooms -> forgetFactor(rooms, username, proof));
    }

    int create(ApplicationContext rooms, Asked asked) {
        if (List.of(Role.OWNER, Role.SYSTEM).contains(asked.role())) {
            throw new CannotStart("%s is no role of staff.".formatted(asked.role()));
        }
        if (!asked.username().matches("[a-z0-9._-]{3,60}")) {
            throw new CannotStart("A user name has 3 to 60 of a-z, 0-9, dot, dash and underscore.");
        }
        if (Typed.strip(asked.name()).isEmpty()) {
            throw new CannotStart("A person needs a name.");
        }
        var office = Offices.findForCommand(rooms.getBean(Offices.class), asked.office())
                .orElseThrow(
                        () -> new CannotStart("There is no office with the code %s. Open it with ./badak office open."
                                .formatted(asked.office())));
        var signIns = rooms.getBean(SignIns.class);
        if (signIns.find(asked.username()).isPresent()) {
            throw new CannotStart("The user name %s is taken.".formatted(asked.username()));
        }
        var password = password(
                rooms,
                asked.role(),
                asked.file(),
                List.of(asked.username(), asked.name(), office.code(), office.name()));
        var actor = new Actor(new AccountId(Ids.next()), office.id(), asked.role(), null);
        Acting.as(new Actor(new AccountId(Ids.next()), office.id(), Role.SYSTEM, null), () -> {
            rooms.getBean(Accounts.class).create(new Account(actor.account(), asked.name(), asked.role(), null));
            return true;
        });
        signIns.admit(new SignIns.NewSignIn(actor, asked.username(), password, asked.name()));
        return sayGiven("%s may sign in.", asked.username(), password, asked.file());
    }

    int disable(ApplicationContext rooms, String username, String typed) {
        var reason = Typed.strip(typed);
        if (reason.isEmpty()) {
            throw new CannotStart("Closing an account needs a reason.");
        }
        rooms.getBean(SignIns.class).close(account(rooms, username), null, reason);
        return say("%s may not sign in any more; the sessions have ended.", username);
    }

    int reset(ApplicationContext rooms, String username, @Nullable Path file) {
        var account = account(rooms, username);
        var person = rooms.getBean(SignIns.class)
                .findOpen(username)
                .orElseThrow(
                        () -> new CannotStart("%s is closed; open it first with admin enable.".formatted(username)));
        var actor = person.actor();
        var office = Acting.as(
                new Actor(actor.account(), actor.office(), Role.SYSTEM, null), rooms.getBean(Offices.class)::getOwn);
        var password = password(
                rooms, actor.role(), file, List.of(username, person.displayName(), office.code(), office.name()));
        rooms.getBean(SignIns.class).reset(account, password);
        return sayGiven("%s has a new password; the sessions have ended.", username, password, file);
    }

    int forgetFactor(ApplicationContext rooms, String username, String typed) {
        var proof = Typed.strip(typed);
        if (proof.isEmpty()) {
            throw new CannotStart("Taking a second factor away needs a proof of who asks.");
        }
        rooms.getBean(SignIns.class).releaseFactor(account(rooms, username), proof);
        return say("%s has no second factor; the sessions have ended.", username);
    }

    private static AccountId account(ApplicationContext rooms, String username) {
        return rooms.getBean(SignIns.class)
                .find(username)
                .orElseThrow(() -> new CannotStart("There is no account with the user name %s.".formatted(username)));
    }

    private static String password(ApplicationContext rooms, Role role, @Nullable Path file, List<String> names) {
        var rule = rooms.getBean(PasswordRule.class);
        var password = file == null ? GivenPassword.fresh() : firstLine(file);
        rule.check(password, rule.least(role, false), names).ifPresent(fault -> {
            throw new CannotStart(Texts.in(Language.EN).of(fault.key(), fault.number()));
        });
        return password;
    }

    private static String firstLine(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException unreadable) {
            throw new CannotStart("The file %s cannot be read.".formatted(file), unreadable);
        }
    }

    private int sayGiven(String words, String username, String password, @Nullable Path file) {
        say(words, username);
        if (file == null) {
            spec.commandLine().getOut().printf("Their password until they set their own: %s%n", password);
        }
        return ExitCode.OK;
    }

    private int say(String words, String username) {
        spec.commandLine().getOut().println(words.formatted(username));
        return ExitCode.OK;
    }

    record Asked(
            String username,
            String name,
            Role role,
            String office,
            @Nullable Path file) {}
}
