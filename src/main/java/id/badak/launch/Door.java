package id.badak.launch;

import id.badak.kernel.CannotStart;
import id.badak.kernel.ClearWires;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import picocli.CommandLine.Option;

/// Where the web application listens.
///
/// Only this machine by default, for the demo has known passwords and a real installation stands
/// behind a proxy that speaks HTTPS.
final class Door {
    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Port to listen on; 0 takes a free one (${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--address", defaultValue = "127.0.0.1", description = "Address to listen on (${DEFAULT-VALUE}).")
    private String address = "127.0.0.1";

    /// Refuses a port before anything slow has begun; the server looks again when it opens it.
    void check() {
        if (port < 0 || port > 65_535) {
            throw new CannotStart("%d is not a port. Choose one from 1 to 65535 with --port.".formatted(port));
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (UnknownHostException unknown) {
            throw new CannotStart("%s is not an address of this machine.".formatted(address), unknown);
        } catch (IOException taken) {
            throw taken(taken);
        }
    }

    boolean isAt(int other) {
        return port == other;
    }

    CannotStart taken(Exception cause) {
        return new CannotStart(
                port < 1024 && port > 0
                        ? "Port %d on %s is taken or reserved. Choose another with --port.".formatted(port, address)
                        : "Port %d on %s is taken by another program. Choose another with --port."
                                .formatted(port, address),
                cause);
    }

    List<String> properties() {
        return List.of("--server.port=" + port, "--server.address=" + address);
    }

    /// Refuses to serve pages in clear to another machine.
    void requireCovered(ClearWires wires) {
        wires.require(
                "Pages, with passwords and sessions,",
                address,
                "Name a certificate with BADAK_TLS_CERTIFICATE and BADAK_TLS_KEY (docs/operate/transport.md).");
    }

    String url(int openPort) {
        return url("http", openPort);
    }

    String url(String scheme, int openPort) {
        return "%s://%s:%d".formatted(scheme, address.contains(":") ? "[" + address + "]" : address, openPort);
    }
}
