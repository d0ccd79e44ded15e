package id.badak.coaching.request;

import java.time.Instant;

/// That what mentoring wrote down of an enterprise is kept and not used.
record Restriction(DataRequestId request, Instant beganAt) {}
