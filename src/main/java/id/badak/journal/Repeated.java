package id.badak.journal;

/// What one person did in one way on one day to one enterprise's data.
///
/// @param times how often; the entry is the latest of them
public record Repeated(Entry latest, int times) {}
