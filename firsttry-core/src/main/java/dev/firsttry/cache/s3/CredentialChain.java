package dev.firsttry.cache.s3;

import io.minio.credentials.Credentials;
import io.minio.credentials.Provider;
import java.security.ProviderException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Asks the sources in order, and keeps what it got for a while. */
final class CredentialChain implements Provider {

    private static final long KEPT = Duration.ofMinutes(1).toNanos();

    private final List<CredentialSource> sources;
    private Credentials current;
    private long since;

    CredentialChain(List<CredentialSource> sources) {
        this.sources = sources;
    }

    @Override
    public synchronized Credentials fetch() {
        if (current == null || System.nanoTime() - since > KEPT) {
            current = ask();
            since = System.nanoTime();
        }
        return current;
    }

    private Credentials ask() {
        for (CredentialSource source : sources) {
            Optional<S3Credentials> found = source.find();
            if (found.isPresent()) {
                return convert(found.get());
            }
        }
        throw new ProviderException("no credentials were found in " + names());
    }

    private String names() {
        List<String> names = sources.stream().map(CredentialSource::name).toList();
        return names.isEmpty() ? "the settings" : String.join(", ", names);
    }

    private static Credentials convert(S3Credentials found) {
        String token = found.sessionToken().isEmpty() ? null : found.sessionToken();
        return new Credentials(found.accessKey(), found.secretKey(), token, null);
    }
}
