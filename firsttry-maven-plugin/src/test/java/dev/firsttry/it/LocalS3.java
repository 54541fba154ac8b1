package dev.firsttry.it;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;

/**
 * A real S3 server on the loopback address with one bucket, for the builds of one invoker project. It lasts as long as the
 * JVM that runs the invoker. The project's {@code invoker.properties} hold the same credentials.
 */
final class LocalS3 {

    static final String BUCKET = "ft-it";

    private static final String ACCESS_KEY = "it-access";
    private static final String SECRET_KEY = "it-secret";

    private LocalS3() {}

    /** Its address. */
    static URI start(Path data) throws Exception {
        Files.createDirectories(data.resolve(BUCKET));
        Properties properties = new Properties();
        properties.setProperty("jclouds.filesystem.basedir", data.toString());
        properties.setProperty("jclouds.identity", ACCESS_KEY);
        properties.setProperty("jclouds.credential", SECRET_KEY);
        S3Proxy server = S3Proxy.builder()
                .blobStore(BlobStores.create("filesystem", properties))
                .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .build();
        server.start();
        return URI.create("http://127.0.0.1:" + server.getPort());
    }
}
