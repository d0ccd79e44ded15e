package id.badak.registry.programme;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where a text or a rule was found, so that a reader can go and look.
///
/// @param regulation what binds: title and number of the regulation or form
/// @param citation   where exactly we found it
/// @param url        its address, when one was kept
/// @param read       how much of it was read, and what was not
public record Source(
        String regulation, String citation, @Nullable URI url, String read) {}
