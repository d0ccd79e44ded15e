package id.badak.coaching.request;

import id.badak.coaching.request.DataRequest.Outcome;

/// Answers of a coordinator, with nothing put right.
public final class GivenSpecimens {
    private GivenSpecimens() {}

    public static Given granted(String words, boolean understood) {
        return new Given(Outcome.GRANTED, words, "", understood, Correction.Typing.NONE);
    }

    public static Given refused(String words, String ground) {
        return new Given(Outcome.REFUSED, words, ground, false, Correction.Typing.NONE);
    }
}
