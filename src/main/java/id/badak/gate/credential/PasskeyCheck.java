package id.badak.gate.credential;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds an answer against its question, as the W3C says in Web Authentication, sections 7.1 and 7.2; what is read
/// and computed there is webauthn4j's.
///
/// webauthn4j throws what it finds wrong, and also what Jackson and its buffers throw over bytes that nobody's device
/// made: all of it is a refusal.
///
/// Who made the device is not asked: an office that may choose its devices sees to that itself. That somebody touched
/// it is; the password stands for the rest.
final class PasskeyCheck {
    private static final Logger LOG = LoggerFactory.getLogger(PasskeyCheck.class);

    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private static final List<PublicKeyCredentialParameters> KINDS = ALGORITHMS.stream()
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();
    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final AttestedCredentialDataConverter CREDENTIALS = new AttestedCredentialDataConverter(CONVERTER);
    private static final WebAuthnManager MANAGER = WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);

    private PasskeyCheck() {}

    /// What is kept of a passkey, in base64url.
    record Kept(String credentialId, String credential, long signCount) {}

    static Optional<Kept> register(PasskeyQuestion question, PasskeyAnswer answer) {
        try {
            var made = MANAGER.verify(
                    new RegistrationRequest(bytes(answer.statement()), bytes(answer.clientData())),
                    new RegistrationParameters(server(question), KINDS, false, true));
            var statement = made.getAttestationObject();
            var said = statement == null ? null : statement.getAuthenticatorData();
            var credential = said == null ? null : said.getAttestedCredentialData();
            return said == null || credential == null
                    ? Optional.empty()
                    : Optional.of(new Kept(
                            text(credential.getCredentialId()),
                            text(CREDENTIALS.convert(credential)),
                            said.getSignCount()));
        } catch (RuntimeException refused) {
            note(refused);
            return Optional.empty();
        }
    }

    /// Gives the new count; empty when the answer is refused.
    static OptionalLong verify(PasskeyQuestion question, PasskeyAnswer answer, Kept kept) {
        try {
            var record = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    null,
                    null,
                    null,
                    kept.signCount(),
                    CREDENTIALS.convert(bytes(kept.credential())),
                    null,
                    null,
                    null,
                    null);
            var said = MANAGER.verify(
                    new AuthenticationRequest(
                            bytes(answer.id()),
                            bytes(answer.statement()),
                            bytes(answer.clientData()),
                            bytes(answer.signature())),
                    new AuthenticationParameters(
                            server(question), record, List.of(bytes(kept.credentialId())), false, true));
            var device = said.getAuthenticatorData();
            return device == null ? OptionalLong.empty() : OptionalLong.of(device.getSignCount());
        } catch (RuntimeException refused) {
            note(refused);
            return OptionalLong.empty();
        }
    }

    private static ServerProperty server(PasskeyQuestion question) {
        return ServerProperty.builder()
                .origin(new Origin(question.origin()))
                .rpId(question.host())
                .challenge(new DefaultChallenge(question.challenge()))
                .build();
    }

    /// Its kind only: the message may quote what was sent.
    private static void note(RuntimeException refused) {
        LOG.info("passkey refused: {}", refused.getClass().getSimpleName());
    }

    private static byte[] bytes(String letters) {
        return Base64.getUrlDecoder().decode(letters);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
