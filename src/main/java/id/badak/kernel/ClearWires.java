package id.badak.kernel;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which wires out of this machine may carry what is not encrypted: none but those that the operator names as their
/// own (docs/adr/0055).
public final class ClearWires {
    static final String SETTING = "BADAK_CLEAR_HOSTS";

    private static final Logger LOG = LoggerFactory.getLogger(ClearWires.class);

    private final Set<String> own;

    /// @param own hosts as their addresses are written in the settings, with commas between
    ClearWires(String own) {
        this.own = Arrays.stream(own.split(",", -1))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    public static ClearWires named() {
        return new ClearWires(Environment.find(SETTING).orElse(""));
    }

    /// Lets through what stays on this machine, and with a line in the log what the operator answers for.
    ///
    /// @param what    would go there in clear, as the beginning of a sentence
    /// @param instead what the operator can do, as a sentence
    /// @throws CannotStart otherwise
    public void require(String what, String host, String instead) {
        if (isHere(host)) {
            return;
        }
        if (!own.contains(host.toLowerCase(Locale.ROOT))) {
            throw new CannotStart(
                    "%s would go in clear between this machine and %s. %s Or, if nobody else can reach that wire,"
                                    .formatted(what, host, instead)
                            + " name the host in " + SETTING + ".");
        }
        LOG.warn("in clear: {}, host {}; {} says that the wire is your own", what, host, SETTING);
    }

    /// Whether a host is this machine itself. No name is looked up but the one that every machine gives itself: whoever
    /// answers for names could say anything.
    public static boolean isHere(String host) {
        var bare = host.replaceAll("^\\[(.*)]$", "$1");
        if (bare.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(bare).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }
}
