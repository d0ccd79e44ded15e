package id.badak.launch;

import id.badak.kernel.CannotStart;
import id.badak.kernel.ClearWires;
import id.badak.kernel.Environment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine.Option;

/// Where those who keep Badak running ask how it is. The address is a setting and loopback unless set.
final class OperatorsPort {
    @Option(
            names = "--operators-port",
            paramLabel = "PORT",
            description = "Port for health and metrics; 0 takes a free one, -1 none (as the settings say: 8081).")
    private @Nullable Integer port;

    List<String> properties() {
        return port == null ? List.of() : List.of("--management.server.port=" + port);
    }

    /// Whether a setting opens it to other machines.
    static boolean isReachedFromElsewhere() {
        return Environment.find("MANAGEMENT_SERVER_ADDRESS")
                .filter(address -> !ClearWires.isHere(address))
                .isPresent();
    }

    static CannotStart taken(PortInUseException cause) {
        return new CannotStart(
                "Port %d, for operators, is taken by another program. Choose another with --operators-port."
                        .formatted(cause.getPort()),
                cause);
    }
}
