package id.badak.registry.programme;

import id.badak.kernel.YamlNode;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where a text or a rule was found, so that a reader can go and look.
///
/// @param regulation what binds: title and number of the regulation or form
/// @param citation   where exactly we found it
/// @param url        its address, when one was kept
/// @param read       how much of it was read, and what was not
public record Source(
        String regulation, String citation, @Nullable URI url, String read) {

    /// Reads the four of a node; the address may be missing.
    ///
    /// @throws id.badak.kernel.YamlFault when another is
    public static Source read(YamlNode node) {
        node.onlyHas("regulation", "citation", "url", "read");
        var url = node.find("url").map(Source::address).orElse(null);
        return new Source(node.text("regulation"), node.text("citation"), url, node.text("read"));
    }

    private static URI address(YamlNode node) {
        try {
            return URI.create(node.text());
        } catch (IllegalArgumentException notAnAddress) {
            throw node.fault("must be an address such as https://example.id/page");
        }
    }
}
