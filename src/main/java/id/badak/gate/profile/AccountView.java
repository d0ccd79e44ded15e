package id.badak.gate.profile;

import id.badak.gate.credential.Secrets;
import id.badak.gate.signin.Sessions;
import id.badak.shell.Faults;
import java.util.List;

/// @param owner    whether the page speaks to an owner
/// @param hasPassword whether there is one to change
/// @param enrolled whether a second factor stands
/// @param least    the fewest characters of a new password
/// @param most     the most bytes of it
/// @param again    what to show before a session is ended
/// @param given    whether the password is one that somebody else gave
record AccountView(
        String username,
        boolean owner,
        boolean hasPassword,
        boolean enrolled,
        int least,
        int most,
        List<Sessions.Open> sessions,
        Secrets.Again again,
        boolean given,
        Faults faults) {

    boolean hasOthers() {
        return sessions.stream().anyMatch(session -> !session.own());
    }
}
