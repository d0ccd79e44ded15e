package id.badak.gate.credential;

import id.badak.database.GateTransaction;
import id.badak.kernel.AccountId;
import id.badak.kernel.Actor;
import id.badak.kernel.Ids;
import id.badak.kernel.Problem;
import id.badak.shell.Person;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The second factor in another form: a key in the person's telephone, laptop or stick, which signs a question of ours
/// for this host and for no page that only looks like it.
@Component
@GateTransaction
public class Passkeys {
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final int UUID_BYTES = 16;

    private final PasskeyStore store;
    private final SecondFactorStore codes;
    private final SignInStore signIns;
    private final SignInSettings settings;
    private final Clock clock;

    Passkeys(PasskeyStore store, SecondFactorStore codes, SignInStore signIns, SignInSettings settings, Clock clock) {
        this.store = store;
        this.codes = codes;
        this.signIns = signIns;
        this.settings = settings;
        this.clock = clock;
    }

    /// Lists the person's own, by when they were set up.
    @GateTransaction(readOnly = true)
    public List<Passkey> list(AccountId account) {
        return store.list(account);
    }

    /// Says to the browser which passkey to make, as JSON: `PublicKeyCredentialCreationOptions` of the W3C.
    @GateTransaction(readOnly = true)
    public String creation(Person person, PasskeyQuestion question) {
        var account = person.actor().account();
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "challenge",
                        question.challenge(),
                        "rp",
                        Map.of("id", question.host(), "name", "Badak"),
                        "user",
                        Map.of(
                                "id",
                                handle(account),
                                "name",
                                person.getUsername(),
                                "displayName",
                                person.getUsername()),
                        "pubKeyCredParams",
                        PasskeyCheck.ALGORITHMS.stream()
                                .map(one -> Map.of("type", "public-key", "alg", one.getValue()))
                                .toList(),
                        "excludeCredentials",
                        named(store.listCredentialIds(account, question.host())),
                        "authenticatorSelection",
                        Map.of("residentKey", "discouraged", "userVerification", "discouraged"),
                        "attestation",
                        "none",
                        "timeout",
                        PasskeyQuestion.KEPT.toMillis()));
    }

    /// Says to the browser which passkeys may answer, as JSON: `PublicKeyCredentialRequestOptions`. Empty when the
    /// account has none for this host.
    @GateTransaction(readOnly = true)
    public Optional<String> request(AccountId account, PasskeyQuestion question) {
        var own = store.listCredentialIds(account, question.host());
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "challenge",
                                question.challenge(),
                                "rpId",
                                question.host(),
                                "allowCredentials",
                                named(own),
                                "userVerification",
                                "discouraged",
                                "timeout",
                                PasskeyQuestion.KEPT.toMillis())));
    }

    /// Keeps the public half and ends every other session. False when the answer is not one to the question, or the
    /// device is known already.
    ///
    /// @param device the browser and system, for the person to know it again
    /// @param kept   the id of the session that asks
    public boolean create(
            AccountId account, PasskeyQuestion question, PasskeyAnswer answer, String device, String kept) {
        var made = PasskeyCheck.register(question, answer)
                .filter(one -> store.insert(Ids.next(), account, question.host(), one, device, now()));
        made.ifPresent(_ -> {
            signIns.deleteSessions(account, kept);
            LOG.info("passkey set up account={}", account);
        });
        return made.isPresent();
    }

    /// Takes a signature of one of the account's own passkeys, once: its count goes up.
    public boolean use(AccountId account, PasskeyQuestion question, PasskeyAnswer answer) {
        var id = credentialId(answer);
        return id.length > 0
                && store.find(account, question.host(), id)
                        .map(kept -> PasskeyCheck.verify(question, answer, kept))
                        .filter(count -> count.isPresent() && store.use(account, id, count.getAsLong(), now()))
                        .isPresent();
    }

    /// Takes one away, unless it is the last second factor of somebody who must have one.
    ///
    /// @throws id.badak.kernel.Refusal when there is none with this id, or it is another person's
    public void remove(Actor person, UUID id) {
        var account = person.account();
        var others =
                codes.findSecret(account).isPresent() || store.list(account).size() > 1;
        if (settings.requiresSecondFactor(person.role()) && !others) {
            throw Problem.refuse(new CredentialProblem.SecondFactorStays());
        }
        if (!store.delete(account, id)) {
            throw Problem.refuse(new CredentialProblem.UnknownPasskey());
        }
        LOG.info("passkey removed account={}", account);
    }

    private static byte[] credentialId(PasskeyAnswer answer) {
        try {
            return Base64.getUrlDecoder().decode(answer.id());
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static List<Map<String, String>> named(List<String> credentialIds) {
        return credentialIds.stream()
                .map(id -> Map.of("type", "public-key", "id", id))
                .toList();
    }

    /// What the device keeps beside its key: the account's id, which says nothing of the person.
    private static String handle(AccountId account) {
        var bytes = ByteBuffer.allocate(UUID_BYTES)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
