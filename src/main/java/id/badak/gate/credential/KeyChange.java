package id.badak.gate.credential;

import id.badak.kernel.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Moves second factors to the newest key at the start after another was added, before anybody is served.
///
/// What no key opens stops the start: with the wrong file whoever has a second factor would be kept out, one
/// by one.
@Component
class KeyChange implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(KeyChange.class);

    private final KeyFile file;
    private final SecondFactors factors;

    KeyChange(KeyFile file, SecondFactors factors) {
        this.file = file;
        this.factors = factors;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!file.exists() || file.list().size() < 2) {
            return;
        }
        try {
            LOG.info("second factors encrypted anew under the newest key: {}", factors.renew());
        } catch (IllegalStateException unopened) {
            throw new CannotStart(
                    "A second factor was set up with a key that badak.sign-in.key-file does not hold. Put that key's"
                            + " line back (docs/operate/keys.md).",
                    unopened);
        }
    }
}
