package id.badak.gate.ticket;

import id.badak.shell.Faults;

/// Where the six digits of a letter are typed.
///
/// @param ticket what this browser was given when it asked, whether or not a letter was written
record LetterCodeView(String ticket, String address, Faults faults) {}
