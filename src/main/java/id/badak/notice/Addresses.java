package id.badak.notice;

import id.badak.database.GateTransaction;
import id.badak.kernel.AccountId;
import id.badak.kernel.Typed;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/// Where people can be reached: only addresses whose link was followed.
@Service
@GateTransaction
public class Addresses {
    /// Source: RFC 5321, 4.5.3.1.3: a path of 256 octets, less its two brackets.
    private static final int LONGEST = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+");

    private final AddressStore store;
    private final Clock clock;

    Addresses(AddressStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The form in which an address is kept and counted; nothing when no letter could be sent to
    /// it.
    public static Optional<String> normal(String typed) {
        var address = Typed.strip(typed).toLowerCase(Locale.ROOT);
        return address.length() <= LONGEST && ADDRESS.matcher(address).matches()
                ? Optional.of(address)
                : Optional.empty();
    }

    /// Enough to know one's own address again, and too little to write to it.
    public static String masked(String address) {
        var at = address.indexOf('@');
        return at < 1 ? "…" : address.charAt(0) + "…" + address.substring(at);
    }

    @GateTransaction(readOnly = true)
    public Optional<String> find(AccountId account) {
        return store.find(account);
    }

    /// Keeps a confirmed address in place of the one before. Gives false when it is another
    /// account's.
    public boolean confirm(AccountId account, String address) {
        return store.put(account, address, clock.instant().atOffset(ZoneOffset.UTC));
    }

    public void remove(AccountId account) {
        store.delete(account);
    }
}
