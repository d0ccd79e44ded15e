package id.badak.journal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the journal's key and its anchors are, both outside the database.
///
/// @param keyFile       the keys of the chain; made when missing, for its owner's eyes only
/// @param anchors       the folder of the anchors; best one that the database's server cannot write
/// @param anchorMinutes how often the chains' ends are written down; 0 for never
@ConfigurationProperties("badak.journal")
record JournalSettings(
        @DefaultValue(".badak-journal.key") Path keyFile,
        @DefaultValue(".badak-journal-anchors") Path anchors,
        @DefaultValue("60") int anchorMinutes) {}
