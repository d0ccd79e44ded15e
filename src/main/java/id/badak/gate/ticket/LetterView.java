package id.badak.gate.ticket;

import id.badak.shell.Faults;

/// Where an owner asks for a letter with a way in.
///
/// @param on whether a mail server is set
record LetterView(boolean on, String address, Faults faults) {}
