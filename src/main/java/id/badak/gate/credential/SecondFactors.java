package id.badak.gate.credential;

import id.badak.database.GateTransaction;
import id.badak.kernel.AccountId;
import id.badak.kernel.Actor;
import id.badak.kernel.Problem;
import id.badak.kernel.Sha256;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/// The second factor: a code from an app, or one of ten codes kept on paper, each good once.
@Component
@GateTransaction
public class SecondFactors {
    public static final String AUTHORITY =
            FactorGrantedAuthority.fromFactor("TOTP").getAuthority();

    static final int RECOVERY_CODES = 10;

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Source: ours. What has not proved itself by then is begun anew.
    private static final Duration TIME_TO_SET_UP = Duration.ofMinutes(20);
    private static final int NONCE_BYTES = 16;
    private static final int RECOVERY_BYTES = 15;
    private static final int RECOVERY_LENGTH = 24;
    private static final int UUID_BYTES = 16;

    private final SecondFactorStore store;
    private final SignInStore signIns;
    private final SignInSettings settings;
    private final KeyFile key;
    private final Clock clock;

    SecondFactors(SecondFactorStore store, SignInStore signIns, SignInSettings settings, KeyFile key, Clock clock) {
        this.store = store;
        this.signIns = signIns;
        this.settings = settings;
        this.key = key;
        this.clock = clock;
    }

    /// Begins to set one up; what stands stays until the new one has proved itself.
    public void ask(AccountId account) {
        var secret = new byte[Totp.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        store.ask(account, encrypt(account, secret), now());
    }

    /// Empty when none is being set up, or it was begun more than twenty minutes ago.
    @GateTransaction(readOnly = true)
    public Optional<byte[]> findAsked(AccountId account) {
        return store.findAsked(account, now().minus(TIME_TO_SET_UP)).map(kept -> decrypt(account, kept));
    }

    /// Puts it in force if the code is its own, ends every other session, and gives new recovery
    /// codes.
    ///
    /// @param kept the id of the session that asks
    public Optional<List<String>> confirm(AccountId account, String code, String kept) {
        var now = clock.instant();
        var step = findAsked(account)
                .map(secret -> Totp.find(secret, digits(code), Totp.step(now, 0)))
                .orElseGet(OptionalLong::empty);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        // Whoever asks is signed in: a code of a moment ago lets nobody in, it says how far off this telephone is.
        store.confirm(account, step.getAsLong(), Totp.lag(step.getAsLong(), now, 0), now());
        signIns.deleteSessions(account, kept);
        var codes =
                IntStream.range(0, RECOVERY_CODES).mapToObj(_ -> recoveryCode()).toList();
        store.replaceRecoveryCodes(
                account, codes.stream().map(one -> digest(account, one)).toList());
        LOG.info("second factor set up account={}", account);
        return Optional.of(
                codes.stream().map(one -> one.replaceAll("(.{4})(?!$)", "$1 ")).toList());
    }

    /// Whether this is the app's code, or one from the paper. Either is then used up.
    public boolean use(AccountId account, String code) {
        var letters = letters(code);
        if (letters.length() == RECOVERY_LENGTH) {
            return store.useRecoveryCode(account, digest(account, letters));
        }
        return store.findSecret(account)
                .filter(kept -> takesStep(account, decrypt(account, kept), digits(code)))
                .isPresent();
    }

    /// Uses up the app's code, of whichever moment. One of another moment is refused, since no code lives for longer
    /// than thirty seconds (ASVS V6.5.5), and tells how far off its telephone is: the next one is right.
    private boolean takesStep(AccountId account, byte[] secret, String code) {
        var now = clock.instant();
        var lag = store.findLag(account);
        var good = Totp.step(now, lag);
        var known = Totp.find(secret, code, good);
        // A telephone whose clock was put right is known again by its own time.
        var found = known.isPresent() ? known : Totp.find(secret, code, Totp.step(now, 0));
        if (found.isEmpty()) {
            return false;
        }
        var step = found.getAsLong();
        return store.use(account, step, Totp.lag(step, now, lag)) && step == good;
    }

    /// Encrypts anew, under the newest key, what an older one encrypted, so that the older one can be destroyed.
    ///
    /// @return of how many accounts
    int renew() {
        var count = 0;
        for (var kept : store.listSecrets().entrySet()) {
            count += renew(kept.getKey(), kept.getValue()) ? 1 : 0;
        }
        return count;
    }

    boolean renew(AccountId account, byte[] kept) {
        return !opens(key.get(), kept) && store.replace(account, kept, encrypt(account, decrypt(account, kept)));
    }

    private static boolean opens(byte[] key, byte[] kept) {
        try {
            cipher(key).decrypt(kept);
            return true;
        } catch (IllegalStateException another) {
            return false;
        }
    }

    /// Takes it away, unless it is asked of everybody with this role.
    public void remove(Actor person) {
        if (!isRemovable(person)) {
            throw Problem.refuse(new CredentialProblem.SecondFactorStays());
        }
        store.delete(person.account());
        LOG.info("second factor removed account={}", person.account());
    }

    public boolean isRemovable(Actor person) {
        return !settings.requiresSecondFactor(person.role());
    }

    /// Whether there is a code to ask for, of an app or from paper.
    @GateTransaction(readOnly = true)
    public boolean hasCodes(AccountId account) {
        return store.findSecret(account).isPresent() || store.countRecoveryCodes(account) > 0;
    }

    @GateTransaction(readOnly = true)
    public int countRecoveryCodes(AccountId account) {
        return store.countRecoveryCodes(account);
    }

    /// The account's id goes in with the secret: one account's row is of no use in another's.
    private byte[] encrypt(AccountId account, byte[] secret) {
        var both = ByteBuffer.allocate(UUID_BYTES + secret.length);
        both.putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .put(secret);
        return cipher(key.get()).encrypt(both.array());
    }

    byte[] decrypt(AccountId account, byte[] kept) {
        var both = ByteBuffer.wrap(open(kept));
        if (!new UUID(both.getLong(), both.getLong()).equals(account.value())) {
            throw new IllegalStateException("the second factor of another account stands at " + account);
        }
        return Arrays.copyOfRange(both.array(), UUID_BYTES, both.array().length);
    }

    /// With the key that encrypted it: any other is refused by the cipher itself.
    private byte[] open(byte[] kept) {
        var wrong = new IllegalStateException("no key of badak.sign-in.key-file opens this second factor");
        for (var one : key.list()) {
            try {
                return cipher(one).decrypt(kept);
            } catch (IllegalStateException another) {
                wrong.addSuppressed(another);
            }
        }
        throw wrong;
    }

    private static BytesEncryptor cipher(byte[] key) {
        return AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(key, "AES"))
                .ivGenerator(KeyGenerators.secureRandom(NONCE_BYTES))
                .build();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String recoveryCode() {
        var bytes = new byte[RECOVERY_BYTES];
        RANDOM.nextBytes(bytes);
        return Totp.base32(bytes);
    }

    /// A hundred and twenty random bits need no slow hash.
    private static String digest(AccountId account, String code) {
        return Sha256.of(account + "\n" + code).hex();
    }

    private static String digits(String code) {
        return code.replaceAll("[\\s-]", "");
    }

    private static String letters(String code) {
        return digits(code).toUpperCase(Locale.ROOT);
    }
}
