package id.badak.journal;

/// @param sequence of the last entry; 0 before the first
/// @param hash     of the last entry, hexadecimal
record Head(long sequence, String hash) {}
