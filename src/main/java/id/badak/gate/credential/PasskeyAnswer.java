package id.badak.gate.credential;

/// What a browser gave back, in the letters of base64url; nothing of it is believed yet.
///
/// @param clientData what the browser says of the question and of its own address
/// @param statement  what the device says: at setting up its new public key, at sign-in its count
/// @param id         which passkey signed; empty at setting up
/// @param signature  over both; empty at setting up
public record PasskeyAnswer(String clientData, String statement, String id, String signature) {}
