package id.badak.gate.signin;

import id.badak.gate.credential.SignIns;
import id.badak.kernel.AccountId;
import id.badak.kernel.Problem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// The sessions of one person, to be looked at and ended by that person.
@Component
public class Sessions {
    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final SignIns signIns;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository, SignIns signIns) {
        this.repository = repository;
        this.signIns = signIns;
    }

    /// One browser in which the person is signed in.
    ///
    /// @param device   the browser and its system; empty when it did not say
    /// @param lastSeen right to a minute
    /// @param own      whether this page was asked for from it
    public record Open(UUID id, String device, Instant since, Instant lastSeen, boolean own) {}

    /// Lists them, the one that asks first, then the last seen first.
    ///
    /// @param own the session id of the one that asks
    public List<Open> list(String username, String own) {
        return repository.findByPrincipalName(username).values().stream()
                .filter(session -> session.getAttribute(SignInMark.ATTRIBUTE) != null)
                .map(session -> open(session, own))
                .sorted(Comparator.comparing(Open::own)
                        .reversed()
                        .thenComparing(Comparator.comparing(Open::lastSeen).reversed())
                        .thenComparing(Open::id))
                .toList();
    }

    /// Ends one of the person's sessions.
    ///
    /// @throws id.badak.kernel.Refusal when there is none with this id, or it is another person's
    public void end(String username, UUID id) {
        var found = repository.findByPrincipalName(username).values().stream()
                .filter(session -> session.getAttribute(SignInMark.ATTRIBUTE) instanceof SignInMark mark
                        && mark.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.refuse(new UnknownSession()));
        repository.deleteById(found.getId());
    }

    public void endOthers(AccountId account, String own) {
        signIns.endSessions(account, own);
    }

    private static Open open(Session session, String own) {
        var mark = (SignInMark) session.getRequiredAttribute(SignInMark.ATTRIBUTE);
        return new Open(
                mark.id(),
                mark.device(),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(own));
    }
}
