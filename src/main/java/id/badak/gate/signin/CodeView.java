package id.badak.gate.signin;

import id.badak.shell.Faults;

record CodeView(Faults faults) {}
