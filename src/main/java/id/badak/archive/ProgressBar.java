package id.badak.archive;

import java.io.Console;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A bar for whoever waits, from the second second on.
///
/// On a terminal it is drawn over itself; in a log a line comes every ten seconds.
public final class ProgressBar {
    private static final int WIDTH = 30;
    private static final long FIRST_NANOSECONDS = TimeUnit.SECONDS.toNanos(1);

    private final PrintWriter out;
    private final boolean terminal;
    private String words = "";
    private long total;
    private long done;
    private long begunAt;
    private long saidAt;
    private boolean drawn;

    /// @param out where it is drawn; results are printed elsewhere
    public ProgressBar(PrintWriter out) {
        this.out = out;
        this.terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
    }

    public static ProgressBar silent() {
        return new ProgressBar(new PrintWriter(Writer.nullWriter()));
    }

    /// Begins a step.
    ///
    /// @param most what [#advance] will add up to, in whatever unit; may be an estimate
    public void begin(String step, long most) {
        end();
        words = step;
        total = Math.max(1, most);
        done = 0;
        begunAt = System.nanoTime();
        saidAt = begunAt;
    }

    public void advance(long more) {
        done += more;
        var now = System.nanoTime();
        var pause = terminal ? FIRST_NANOSECONDS / 5 : FIRST_NANOSECONDS * 10;
        if (now - begunAt > FIRST_NANOSECONDS && now - saidAt > pause) {
            saidAt = now;
            draw(Math.min(99, done * 100 / total));
        }
    }

    public void end() {
        if (drawn) {
            draw(100);
            out.print(terminal ? "\n" : "");
            out.flush();
        }
        drawn = false;
    }

    private void draw(long percent) {
        var full = (int) (percent * WIDTH / 100);
        out.printf(
                "%s  %-24s [%s%s] %3d %%%s",
                terminal ? "\r" : "", words, "#".repeat(full), ".".repeat(WIDTH - full), percent, terminal ? "" : "\n");
        out.flush();
        drawn = true;
    }
}
