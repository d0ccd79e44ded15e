package id.badak.coaching.visit;

/// A visit was recorded; published in its transaction.
public record VisitRecorded(Visit visit) {}
