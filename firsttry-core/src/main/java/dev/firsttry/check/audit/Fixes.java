package dev.firsttry.check.audit;

import dev.firsttry.check.dependency.Artifact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;

/** Which version of an artifact to take: one that fixes an advisory and is affected by the next one helps nobody. */
final class Fixes {

    private final Artifact artifact;
    private final List<Advisory> advisories;

    /** @param advisories all that are about the artifact's package */
    Fixes(Artifact artifact, List<Advisory> advisories) {
        this.artifact = artifact;
        this.advisories = List.copyOf(advisories);
    }

    /**
     * The nearest version that no advisory is about; where each fix has an advisory of its own, the nearest one that fixes
     * this; empty when there is no fix.
     */
    Optional<String> of(Affected affected) {
        List<String> own = affected.fixesAfter(artifact.version());
        return own.isEmpty()
                ? Optional.empty()
                : known().filter(version -> !affected.affects(version) && isClear(version))
                        .findFirst()
                        .or(() -> Optional.of(own.get(0)));
    }

    /** Versions that fix anything, the lowest first. */
    private Stream<String> known() {
        return advisories.stream()
                .flatMap(advisory -> advisory.about(artifact.packageName(), artifact.version()).stream())
                .flatMap(affected -> affected.fixesAfter(artifact.version()).stream())
                .distinct()
                .sorted((one, two) -> new ComparableVersion(one).compareTo(new ComparableVersion(two)));
    }

    private boolean isClear(String version) {
        return advisories.stream()
                .allMatch(advisory ->
                        advisory.about(artifact.packageName(), version).isEmpty());
    }
}
