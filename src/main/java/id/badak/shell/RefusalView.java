package id.badak.shell;

/// @param sentence  what happened, what is safe, what to do next
/// @param reference what to tell the office; empty for a refusal
record RefusalView(int status, String sentence, String reference) {}
