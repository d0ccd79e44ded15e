package id.badak.gate.credential;

/// What a person typed to have another password, all of it in clear.
///
/// @param old   the one that holds
/// @param fresh the one that shall
/// @param again the fresh one once more
public record PasswordChange(String old, String fresh, String again) {
    @Override
    public String toString() {
        return "PasswordChange[]";
    }
}
