package id.badak.coaching.erasure;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where it is written down, outside of the database, what was erased.
///
/// @param list a file of ids, only ever appended to; best where no restore of the database reaches
@ConfigurationProperties("badak.erasure")
record ErasureSettings(@DefaultValue(".badak-erasures.txt") Path list) {}
