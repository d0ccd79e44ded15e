package id.badak;

import picocli.CommandLine;

/// Commands that this program has where they came with it. What an installation runs comes without the demo, benches
/// and proofs (docs/adr/0061), so nothing may name them.
interface MoreCommands {
    void addTo(CommandLine commands);
}
