package id.badak.gate.signin;

import id.badak.gate.allowance.Device;
import id.badak.gate.allowance.Devices;
import id.badak.gate.credential.SecondFactors;
import id.badak.gate.credential.SignInSettings;
import id.badak.gate.credential.SignIns;
import id.badak.kernel.Role;
import id.badak.shell.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/// How far somebody has come in: by the password alone, or with the second factor too.
@Component
public class Standing {
    private static final String GIVEN_PASSWORD = "badak.given-password";

    private final SignInSettings settings;
    private final SignIns signIns;
    private final Devices devices;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository repository = new HttpSessionSecurityContextRepository();

    Standing(SignInSettings settings, SignIns signIns, Devices devices, Clock clock) {
        this.settings = settings;
        this.signIns = signIns;
        this.devices = devices;
        this.clock = clock;
    }

    boolean hasSecondFactor(Authentication who) {
        return who.getAuthorities().stream()
                .anyMatch(authority -> SecondFactors.AUTHORITY.equals(authority.getAuthority()));
    }

    public boolean isComplete(Authentication who) {
        return hasSecondFactor(who)
                || !(who.getPrincipal() instanceof Person person)
                || !(person.enrolled()
                        || settings.requiresSecondFactor(person.actor().role()));
    }

    /// After a second factor was set up: the session has it too, and the browser is known.
    public void afterSetUp(
            Person person, Authentication who, HttpServletRequest request, HttpServletResponse response) {
        devices.remember(person.actor().account(), Device.leave(request, response));
        raise(who, asNow(person), request, response);
    }

    /// After one was removed: the session has none, when that was the last.
    public void afterRemoval(
            Person person, Authentication who, HttpServletRequest request, HttpServletResponse response) {
        var now = asNow(person);
        if (!now.enrolled()) {
            lower(who, now, request, response);
        }
    }

    /// After the person set a password of their own.
    public void afterOwnPassword(HttpServletRequest request) {
        request.getSession().removeAttribute(GIVEN_PASSWORD);
        request.changeSessionId();
    }

    /// Whether this session began with a password that somebody else gave.
    public static boolean hasGivenPassword(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(GIVEN_PASSWORD) != null;
    }

    /// When a session that begins now ends at the latest, for its pages to know; what holds is the statement that reads
    /// sessions.
    Instant endOf(Person person) {
        var hours = person.actor().role() == Role.OWNER ? settings.ownerDays() * 24 : settings.staffHours();
        return clock.instant().plus(Duration.ofHours(hours));
    }

    /// Notes with which password the session begins.
    void beginByPassword(Person person, HttpServletRequest request) {
        if (signIns.hasGivenPassword(person.actor().account())) {
            request.getSession().setAttribute(GIVEN_PASSWORD, true);
        }
    }

    private Person asNow(Person person) {
        return signIns.findOpen(person.getUsername()).orElse(person);
    }

    /// Gives the session the second factor, under a new id.
    Authentication raise(Authentication who, Person person, HttpServletRequest request, HttpServletResponse response) {
        return keep(
                who.toBuilder()
                        .principal(person)
                        .authorities(all -> all.add(FactorGrantedAuthority.fromAuthority(SecondFactors.AUTHORITY)))
                        .build(),
                request,
                response);
    }

    private void lower(Authentication who, Person person, HttpServletRequest request, HttpServletResponse response) {
        keep(
                who.toBuilder()
                        .principal(person)
                        .authorities(all ->
                                all.removeIf(authority -> SecondFactors.AUTHORITY.equals(authority.getAuthority())))
                        .build(),
                request,
                response);
    }

    /// Gives the session this standing, under a new id.
    Authentication keep(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        repository.saveContext(context, request, response);
        return who;
    }
}
