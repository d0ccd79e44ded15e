package id.badak.gate.ticket;

import id.badak.shell.Faults;

record LinkView(State state, Faults faults) {

    enum State {
        READY,
        DONE,
        OVER,
        TAKEN
    }

    static LinkView ready() {
        return at(State.READY);
    }

    static LinkView at(State state) {
        return new LinkView(state, new Faults());
    }

    static LinkView missing(String field, String sentence) {
        var view = ready();
        view.faults.add(field, sentence);
        return view;
    }

    boolean isReady() {
        return state == State.READY;
    }
}
