package id.badak.gate.signin;

import id.badak.shell.Faults;

/// The page that asks for the code after the password.
record CodeView(Faults faults) {}
