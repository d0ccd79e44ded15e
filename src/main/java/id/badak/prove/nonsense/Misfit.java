package id.badak.prove.nonsense;

import tools.jackson.databind.JsonNode;

/// A value with one thing in it that its schema does not allow.
///
/// @param law          what is broken, and where
/// @param seenWhenRead whether it shows as soon as the value is read, whatever it is about; a limit may be looked at
///                     later
record Misfit(String law, boolean seenWhenRead, JsonNode value) {}
