package dev.firsttry.maven;

import dev.firsttry.cache.CacheService;
import dev.firsttry.cache.CacheSettings;
import dev.firsttry.cache.TieredCache;
import dev.firsttry.event.Event;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.policy.Policy;
import dev.firsttry.policy.read.LoadedPolicy;
import dev.firsttry.policy.read.PolicyFinder;
import dev.firsttry.policy.read.PolicyLoader;
import dev.firsttry.policy.read.PolicyReading;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cache as a goal of its own sees it: with the trust that the policy gives this machine. */
final class CacheAccess implements AutoCloseable {

    private final Policy policy;
    private final TieredCache cache;
    private final CacheService service;

    private CacheAccess(Policy policy, TieredCache cache, CacheService service) {
        this.policy = policy;
        this.cache = cache;
        this.service = service;
    }

    static CacheAccess open(PolicyMojo mojo, Map<String, String> environment) {
        MavenPlaces places = new MavenPlaces(mojo.session);
        Policy policy = policy(mojo, places);
        CacheSettings settings = new CacheReader(mojo, environment)
                .read(places.cache(mojo.cacheDirectory))
                .under(policy.cache());
        TieredCache cache = new TieredCache(settings, Clock.systemUTC(), event -> tell(mojo, event));
        return new CacheAccess(policy, cache, new CacheService(settings, cache));
    }

    Policy policy() {
        return policy;
    }

    CacheService service() {
        return service;
    }

    @Override
    public void close() {
        cache.close();
    }

    private static void tell(PolicyMojo mojo, Event event) {
        if (event instanceof Event.CacheFailed failed) {
            mojo.getLog().warn("[" + failed.rule() + "] " + failed.message());
        }
    }

    private static Policy policy(PolicyMojo mojo, MavenPlaces places) {
        PolicyFinder finder = new PolicyFinder(
                places.top(),
                CacheAccess.class.getClassLoader(),
                new MavenArtifactSource(
                        mojo.repositorySystem,
                        mojo.session.getRepositorySession(),
                        mojo.project.getRemoteProjectRepositories()));
        return new PolicyLoader(finder)
                .load(Optional.ofNullable(mojo.policy).orElse(""))
                .fold(new PolicyReading.Cases<>() {
                    @Override
                    public Policy read(LoadedPolicy loaded) {
                        return loaded.policy();
                    }

                    @Override
                    public Policy refused(List<Finding> findings) {
                        throw new FirstTryException(findings.get(0));
                    }
                });
    }
}
