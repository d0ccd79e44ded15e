package id.badak.gate.ticket;

import id.badak.shell.Faults;

/// @param ticket what this browser was given when it asked, whether or not a letter was written
record LetterCodeView(String ticket, String address, Faults faults) {}
