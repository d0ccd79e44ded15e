package id.badak.gate.allowance;

import id.badak.database.GateTransaction;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/// Bounds guessing without ever locking an account.
///
/// A try is taken before the secret is looked at and given back when it was right, so only wrong
/// ones cost. A browser that the account was signed in to from before has an allowance of its own
/// (the OWASP device cookie): whoever guesses from elsewhere uses up the strangers', and the
/// rightful person comes in as ever. Unknown names are counted like known ones.
@Component
@GateTransaction
public class Guard {
    /// One try in so many also forgets the allowances that are whole again.
    private static final int SWEEP_EVERY = 64;

    private final AllowanceStore allowances;
    private final DeviceStore devices;
    private final AtomicInteger count = new AtomicInteger();

    Guard(AllowanceStore allowances, DeviceStore devices) {
        this.allowances = allowances;
        this.devices = devices;
    }

    /// Takes one try, or none.
    ///
    /// @throws TooManyTries when an allowance is used up; the transaction goes, so no other pays
    ///                      for it
    public Taken take(Try tried) {
        var known = !tried.device().isEmpty() && devices.isKnown(tried.name(), tried.device());
        var all = tried.allowances(known);
        for (var allowance : all) {
            allowances.take(allowance).ifPresent(wait -> {
                throw new TooManyTries(wait);
            });
        }
        // Last, for a sweep holds other people's rows: who holds them must not wait for one more.
        if (count.incrementAndGet() % SWEEP_EVERY == 0) {
            allowances.sweep();
        }
        return new Taken(all);
    }

    public void giveBack(Taken taken) {
        taken.allowances().forEach(allowances::giveBack);
    }

    record Taken(List<Allowance> allowances) {}
}
