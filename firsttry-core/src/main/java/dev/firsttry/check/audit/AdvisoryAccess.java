package dev.firsttry.check.audit;

import java.net.Authenticator;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * How this machine gets at advisories.
 *
 * @param home the standard directory of this machine, absolute: snapshots, and advisories that the service gave before
 * @param service what this build asks to use instead of the policy's service; a locked policy refuses that
 * @param snapshots a directory that this build asks to use instead of {@code home}; under a locked policy only a snapshot
 *     that a trusted key vouches for counts there
 * @param offline whether Maven was told not to use the network
 * @param proxies Maven's own
 * @param proxyLogin for a proxy that asks who we are
 */
public record AdvisoryAccess(
        Path home,
        Optional<URI> service,
        Optional<Path> snapshots,
        boolean offline,
        ProxySelector proxies,
        Optional<Authenticator> proxyLogin) {

    public AdvisoryAccess {
        Objects.requireNonNull(home);
        Objects.requireNonNull(service);
        Objects.requireNonNull(snapshots);
        Objects.requireNonNull(proxies);
        Objects.requireNonNull(proxyLogin);
    }

    /** Nothing but the standard directory. */
    public static AdvisoryAccess offline(Path home) {
        return new AdvisoryAccess(
                home, Optional.empty(), Optional.empty(), true, ProxySelector.of(null), Optional.empty());
    }

    /** Where a snapshot is looked for. */
    public Path snapshotDirectory() {
        return snapshots.orElse(home);
    }
}
