package id.badak.gate.allowance;

import id.badak.database.GateTransaction;
import id.badak.kernel.AccountId;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/// The browsers an account was signed in to from: a wrong try from one of them costs that browser
/// only.
@Component
@GateTransaction
public class Devices {
    private final DeviceStore store;
    private final Clock clock;

    Devices(DeviceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public void remember(AccountId account, String digest) {
        store.remember(account, digest, clock.instant().atOffset(ZoneOffset.UTC));
    }
}
