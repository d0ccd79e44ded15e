package id.badak.evidence;

import id.badak.kernel.CannotStart;
import id.badak.kernel.ClearWires;
import id.badak.kernel.Environment;
import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The S3 store that holds the photos instead of the folder, where one is named.
///
/// @param bucket    its own, for nothing else; empty: the folder is used
/// @param endpoint  of a store that is not Amazon's, scheme and host; empty: Amazon's of the region
/// @param pathStyle whether the bucket stands in the path and not in the host, as most stores of one's own want it
/// @param accessKey empty: where Amazon's tools look, too (environment, profile, the machine's role)
@ConfigurationProperties("badak.evidence.s3")
record S3Settings(
        @DefaultValue("") String bucket,
        @DefaultValue("") String endpoint,
        @DefaultValue("ap-southeast-3") String region,
        @DefaultValue("true") boolean pathStyle,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey) {

    S3Settings {
        if (accessKey.isBlank() != secretKey.isBlank()) {
            throw new CannotStart("badak.evidence.s3.access-key and secret-key come together; one is missing.");
        }
        if (!bucket.isBlank() && !endpoint.isBlank()) {
            var address = URI.create(endpoint);
            if (address.getScheme() == null || address.getHost() == null) {
                throw new CannotStart("badak.evidence.s3.endpoint is no address with scheme and host: " + endpoint);
            }
            if (!address.getScheme().equalsIgnoreCase("https")) {
                ClearWires.named()
                        .require("Photos", address.getHost(), "Let badak.evidence.s3.endpoint begin with https://.");
            }
        }
    }

    /// Reads the environment as Spring does for `serve`.
    static Optional<S3Settings> findNamed() {
        return Environment.find("BADAK_EVIDENCE_S3_BUCKET")
                .map(bucket -> new S3Settings(
                        bucket,
                        of("ENDPOINT", ""),
                        of("REGION", "ap-southeast-3"),
                        Boolean.parseBoolean(of("PATHSTYLE", "true")),
                        of("ACCESSKEY", ""),
                        of("SECRETKEY", "")));
    }

    private static String of(String name, String otherwise) {
        return Environment.find("BADAK_EVIDENCE_S3_" + name).orElse(otherwise);
    }

    boolean isNamed() {
        return !bucket.isBlank();
    }

    @Override
    public String toString() {
        return "S3Settings[bucket=%s, endpoint=%s]".formatted(bucket, endpoint);
    }
}
