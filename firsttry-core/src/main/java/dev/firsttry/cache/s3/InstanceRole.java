package dev.firsttry.cache.s3;

import io.minio.credentials.IamAwsProvider;
import java.net.Proxy;
import java.security.ProviderException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** Asks the metadata service of the machine, the container or the pod. */
final class InstanceRole implements CredentialSource {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    private IamAwsProvider provider;

    @Override
    public String name() {
        return "the instance role";
    }

    @Override
    public synchronized Optional<S3Credentials> find() {
        if (provider == null) {
            provider = new IamAwsProvider(null, client());
        }
        try {
            return Optional.of(CredentialSources.of(provider.fetch()));
        } catch (ProviderException e) {
            return Optional.empty();
        }
    }

    /** Metadata services are next door: never through a proxy, and quick or not there. */
    private static OkHttpClient client() {
        return new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .proxy(Proxy.NO_PROXY)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .connectTimeout(LIMIT)
                .callTimeout(LIMIT)
                .followRedirects(false)
                .build();
    }
}
