package id.badak.gate.ticket;

import id.badak.shell.Faults;

record ShownView(String code, Faults faults) {}
