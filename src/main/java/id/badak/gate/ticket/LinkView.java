package id.badak.gate.ticket;

/// What a link in a letter leads to.
record LinkView(String link, State state) {

    /// How far it has come.
    enum State {
        READY,
        DONE,
        OVER,
        TAKEN
    }

    boolean isReady() {
        return state == State.READY;
    }
}
