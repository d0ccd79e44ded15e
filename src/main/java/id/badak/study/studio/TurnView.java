package id.badak.study.studio;

import id.badak.study.interview.Turn;

/// One turn at the desk, for a script that puts it in the place of the one before.
record TurnView(DeskView desk, Turn turn) {}
