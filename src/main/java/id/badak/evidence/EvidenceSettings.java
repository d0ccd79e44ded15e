package id.badak.evidence;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param folder        one folder for all nodes; made when missing
/// @param mostMegabytes how large a photo may be when it is sent; MB
/// @param orphanHours   how old a file without a row must be to be thrown away; 0 for never
/// @param clamd         where ClamAV's clamd is asked, `host:port` or the path of its socket; empty: nobody is
/// @param clamdSeconds  how long its answer is waited for
@ConfigurationProperties("badak.evidence")
record EvidenceSettings(
        @DefaultValue(".badak/evidence") Path folder,
        @DefaultValue("10") int mostMegabytes,
        @DefaultValue("48") int orphanHours,
        @DefaultValue("") String clamd,
        @DefaultValue("20") int clamdSeconds) {}
