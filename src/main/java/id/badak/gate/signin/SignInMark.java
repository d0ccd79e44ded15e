package id.badak.gate.signin;

import java.io.Serializable;
import java.util.UUID;

/// What a session remembers about its beginning, for the person's own list.
///
/// @param id     names it on the page, where the session's own id must not stand
/// @param device the browser and its system
record SignInMark(UUID id, String device) implements Serializable {
    static final String ATTRIBUTE = "badak.sign-in";
}
