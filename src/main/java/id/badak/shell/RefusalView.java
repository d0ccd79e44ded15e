package id.badak.shell;

/// A refusal, or an accident, as a page.
///
/// @param sentence  what happened, what is safe, what to do next
/// @param reference what to tell the office; empty for a refusal
record RefusalView(int status, String sentence, String reference) {}
