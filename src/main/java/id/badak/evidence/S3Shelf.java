package id.badak.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/// The bucket of photos: each under its digest, private, never to be shown by the store itself.
///
/// No store of this kind can delete an object only while it is old, so what no row speaks of is laid aside first, for
/// as long again: whoever sends the same photo at that moment, and whoever reads it, finds it there.
final class S3Shelf implements EvidenceShelf {
    private static final String ASIDE = "aside/";
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration ONE_TRY = Duration.ofSeconds(10);
    private static final Duration ALL_TRIES = Duration.ofSeconds(20);
    private static final int TRIES = 2;

    private final String bucket;
    private final String place;
    private final S3Client client;

    S3Shelf(S3Settings settings) {
        this.bucket = settings.bucket();
        this.place = "bucket %s of %s"
                .formatted(bucket, settings.endpoint().isBlank() ? settings.region() : settings.endpoint());
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(TO_CONNECT)
                        .socketTimeout(ONE_TRY))
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                // Stores that are not Amazon's do not know its newer checksums; Content-MD5 all do.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(configuration -> configuration
                        .apiCallAttemptTimeout(ONE_TRY)
                        .apiCallTimeout(ALL_TRIES)
                        .retryStrategy(strategy -> strategy.maxAttempts(TRIES)));
        if (!settings.endpoint().isBlank()) {
            builder.endpointOverride(URI.create(settings.endpoint()));
        }
        this.client = settings.accessKey().isBlank()
                ? builder.credentialsProvider(
                                DefaultCredentialsProvider.builder().build())
                        .build()
                : builder.credentialsProvider(StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                        .build();
    }

    @Override
    public String place() {
        return place;
    }

    /// Written again when it is there, which is how the store notes that it was wanted just now.
    @Override
    public void keep(String sha256, byte[] content) {
        reach(() -> client.putObject(
                put -> put.bucket(bucket)
                        .key(sha256)
                        .contentType("image/jpeg")
                        .contentDisposition("attachment")
                        .contentMD5(md5(content)),
                RequestBody.fromBytes(content)));
    }

    @Override
    public Optional<byte[]> find(String sha256) {
        var found = get(sha256);
        return found.isPresent() ? found : takeBack(sha256);
    }

    /// Leaves what was laid aside there: another node may be about to delete the photo for which it stands.
    private Optional<byte[]> takeBack(String sha256) {
        var aside = get(ASIDE + sha256);
        aside.ifPresent(content -> keep(sha256, content));
        return aside;
    }

    @Override
    public boolean isEmpty() {
        return reach(() -> client.listObjectsV2(list -> list.bucket(bucket).maxKeys(1)))
                .contents()
                .isEmpty();
    }

    @Override
    public void clear() {
        reach(() -> {
            list().map(S3Object::key).forEach(this::delete);
            return true;
        });
    }

    @Override
    public Stream<List<String>> listOlder(Instant before, int atOnce) {
        return reach(() -> list().filter(object -> object.lastModified().isBefore(before))
                .map(object -> object.key().replace(ASIDE, ""))
                .filter(name -> DIGEST.matcher(name).matches())
                .gather(Gatherers.windowFixed(atOnce)));
    }

    @Override
    public boolean deleteIfOlder(String name, Instant before) {
        var kept = writtenAt(name);
        if (kept.isPresent()) {
            if (kept.get().isBefore(before)) {
                layAside(name);
            }
            return false;
        }
        var aside = writtenAt(ASIDE + name);
        if (aside.isPresent() && aside.get().isBefore(before)) {
            delete(ASIDE + name);
            return true;
        }
        return false;
    }

    private void layAside(String sha256) {
        reach(() -> client.copyObject(copy -> copy.sourceBucket(bucket)
                .sourceKey(sha256)
                .destinationBucket(bucket)
                .destinationKey(ASIDE + sha256)));
        delete(sha256);
    }

    @Override
    public void close() {
        client.close();
    }

    private Stream<S3Object> list() {
        return client.listObjectsV2Paginator(list -> list.bucket(bucket)).contents().stream();
    }

    private Optional<byte[]> get(String key) {
        return reach(() -> {
            try {
                return Optional.of(
                        client.getObjectAsBytes(get -> get.bucket(bucket).key(key))
                                .asByteArrayUnsafe());
            } catch (NoSuchKeyException notThere) {
                return Optional.empty();
            }
        });
    }

    private Optional<Instant> writtenAt(String key) {
        return reach(() -> {
            try {
                return Optional.of(
                        client.headObject(head -> head.bucket(bucket).key(key)).lastModified());
            } catch (NoSuchKeyException notThere) {
                return Optional.empty();
            }
        });
    }

    private void delete(String key) {
        reach(() -> client.deleteObject(delete -> delete.bucket(bucket).key(key)));
    }

    private static String md5(byte[] content) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private <T> T reach(Supplier<T> act) {
        try {
            return act.get();
        } catch (SdkException away) {
            throw new UncheckedIOException(place + " cannot be used", new IOException(away));
        }
    }
}
