package id.badak.launch;

import java.lang.reflect.Proxy;

/// Makes the order to end no failure: SIGTERM is answered with status 0 once everything is closed, where the
/// machine would say 143.
///
/// `sun.misc.Signal` is the only way there is, and the compiler refuses it by name (JEP 260 keeps it).
final class Sigterm {
    private Sigterm() {}

    /// Without it, as on a machine started with `-Xrs`, the status stays 143 and all else is the same.
    static void endsWell() {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var exit =
                    Proxy.newProxyInstance(Sigterm.class.getClassLoader(), new Class<?>[] {handler}, (_, asked, _) -> {
                        if (asked.getName().equals("handle")) {
                            System.exit(0);
                        }
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("TERM"), exit);
        } catch (ReflectiveOperationException notHere) {
            return;
        }
    }
}
