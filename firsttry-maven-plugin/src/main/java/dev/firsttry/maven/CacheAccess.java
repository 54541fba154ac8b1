package dev.firsttry.maven;

import dev.firsttry.CacheFacts;
import dev.firsttry.GateKeys;
import dev.firsttry.GateRequest;
import dev.firsttry.RequiredRemote;
import dev.firsttry.RunFuse;
import dev.firsttry.cache.CacheKey;
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
import org.apache.maven.plugin.MojoFailureException;

/** The cache as a goal of its own sees it: with the trust that the policy gives this machine. */
final class CacheAccess implements AutoCloseable {

    private final PolicyMojo mojo;
    private final Policy policy;
    private final CacheFacts facts;
    private final CacheSettings settings;
    private final TieredCache cache;

    private CacheAccess(PolicyMojo mojo, Policy policy, CacheFacts facts, CacheSettings settings, TieredCache cache) {
        this.mojo = mojo;
        this.policy = policy;
        this.facts = facts;
        this.settings = settings;
        this.cache = cache;
    }

    static CacheAccess open(PolicyMojo mojo, Map<String, String> environment) {
        MavenPlaces places = new MavenPlaces(mojo.session);
        Policy policy = policy(mojo, places);
        CacheFacts facts = new CacheReader(mojo, environment).read(places.cache(mojo.cacheDirectory));
        CacheSettings settings = facts.under(policy.cache());
        RunFuse fuse = new RunFuse(SessionLedger.of(mojo.session), mojo.execution.getGoal());
        TieredCache cache = new TieredCache(settings, Clock.systemUTC(), event -> tell(mojo, event), fuse);
        return new CacheAccess(mojo, policy, facts, settings, cache);
    }

    Policy policy() {
        return policy;
    }

    CacheSettings settings() {
        return settings;
    }

    /** The keys of the gate's tasks, in the order of the report. */
    Map<String, CacheKey> gateKeys() {
        GateRequest request = new GateRequestBuilder(mojo).buildForAllModules();
        return GateKeys.of(request, policy, settings, event -> tell(mojo, event));
    }

    CacheService service() {
        return new CacheService(settings, cache);
    }

    /** Why there is no bucket; empty when there is one, whether it works or not. */
    String absence() {
        return facts.absence();
    }

    /** @throws MojoFailureException when the policy requires the remote cache, and it was not there */
    void demandRemote() throws MojoFailureException {
        String why = absence().isEmpty() ? cache.remoteTrouble() : absence();
        Optional<Finding> missing = RequiredRemote.missing(policy.cache(), why);
        if (missing.isPresent()) {
            throw new MojoFailureException(FailureMessage.of(missing.get()));
        }
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
                        mojo.project().getRemoteProjectRepositories()));
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
