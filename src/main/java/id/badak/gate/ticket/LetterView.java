package id.badak.gate.ticket;

import id.badak.shell.Faults;

/// @param on whether a mail server is set
record LetterView(boolean on, String address, Faults faults) {}
