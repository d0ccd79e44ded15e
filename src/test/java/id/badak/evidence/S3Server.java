package id.badak.evidence;

import java.net.URI;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// A real S3 server on this machine's loopback, in memory, which can go away and come back with what it had.
final class S3Server implements AutoCloseable {
    static final String KEY = "kunci-uji";
    static final String SECRET = "rahasia-uji-s3";

    private final BlobStore kept = new TransientNio2BlobStore();
    private S3Proxy proxy;
    private int port;

    static S3Server start() {
        var server = new S3Server();
        server.comeBack();
        return server;
    }

    void comeBack() {
        try {
            proxy = S3Proxy.builder()
                    .blobStore(kept)
                    .endpoint(URI.create("http://127.0.0.1:" + port))
                    .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
                    .build();
            proxy.start();
            port = proxy.getPort();
        } catch (Exception unable) {
            throw new AssertionError(unable);
        }
    }

    void goAway() {
        try {
            proxy.stop();
        } catch (Exception unable) {
            throw new AssertionError(unable);
        }
    }

    String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    /// Makes an empty bucket.
    S3Settings bucket(String name) {
        try (var client = client()) {
            client.createBucket(bucket -> bucket.bucket(name));
        }
        return new S3Settings(name, endpoint(), "us-east-1", true, KEY, SECRET);
    }

    S3Client client() {
        return S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(URI.create(endpoint()))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .build();
    }

    @Override
    public void close() {
        goAway();
    }
}
