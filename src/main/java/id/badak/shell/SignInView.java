package id.badak.shell;

/// The sign-in page.
///
/// @param failed whether the last try was refused
/// @param left   whether the person has just signed out
record SignInView(boolean failed, boolean left) {}
