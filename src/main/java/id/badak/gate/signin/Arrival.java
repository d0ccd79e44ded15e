package id.badak.gate.signin;

import id.badak.gate.allowance.Device;
import id.badak.gate.allowance.Devices;
import id.badak.gate.credential.SecondFactors;
import id.badak.gate.credential.SignIns;
import id.badak.kernel.Ids;
import id.badak.shell.Frames;
import id.badak.shell.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/// Gives whoever came in without a password, by a ticket or the office's provider, a session of
/// their own. Where a second factor stands and was not given, it is asked for next, as after a
/// password.
@Component
public class Arrival {
    private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);

    private final SignIns signIns;
    private final Devices devices;
    private final Standing standing;

    Arrival(SignIns signIns, Devices devices, Standing standing) {
        this.signIns = signIns;
        this.devices = devices;
        this.standing = standing;
    }

    /// Begins the session; false when there is no such account, or it was closed meanwhile.
    ///
    /// @param factors the authorities of what was shown, as in
    ///                `FactorGrantedAuthority.OTT_AUTHORITY`
    public boolean begin(
            String username, List<String> factors, HttpServletRequest request, HttpServletResponse response) {
        var found = signIns.findOpen(username);
        if (found.isEmpty()) {
            return false;
        }
        var person = found.get();
        // Whoever used this browser before, and whatever they left in it, ends here.
        request.getSession().invalidate();
        note(person, factors, request, response);
        var authorities = new ArrayList<GrantedAuthority>(person.getAuthorities());
        factors.forEach(factor -> authorities.add(FactorGrantedAuthority.fromAuthority(factor)));
        standing.keep(UsernamePasswordAuthenticationToken.authenticated(person, null, authorities), request, response);
        return true;
    }

    /// Marks the session with how it began, and remembers the browser when nothing more is asked of
    /// the person.
    void note(Person person, List<String> factors, HttpServletRequest request, HttpServletResponse response) {
        var account = person.actor().account();
        request.getSession().setAttribute(Frames.SESSION_END, standing.endOf(person));
        request.getSession().setAttribute(SignInMark.ATTRIBUTE, new SignInMark(Ids.next(), Device.describe(request)));
        if (!person.enrolled() || factors.contains(SecondFactors.AUTHORITY)) {
            devices.remember(account, Device.leave(request, response));
        }
        LOG.info("signed in account={} factors={}", account, factors);
    }
}
