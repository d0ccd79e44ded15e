package id.badak.gate.ticket;

import id.badak.shell.Faults;

/// Where the code that an officer shows is typed.
record ShownView(String code, Faults faults) {}
