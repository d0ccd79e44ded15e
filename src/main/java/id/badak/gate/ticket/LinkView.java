package id.badak.gate.ticket;

record LinkView(String link, State state) {

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
