package dev.firsttry;

import dev.firsttry.check.audit.AdvisoryAccess;
import dev.firsttry.check.dependency.DependencySource;
import java.util.Objects;

/**
 * What the checks of dependencies work with.
 *
 * @param source resolves them as the build does
 * @param advisories how this machine gets at what is known about them
 */
public record DependencyFacts(DependencySource source, AdvisoryAccess advisories) {

    public DependencyFacts {
        Objects.requireNonNull(source);
        Objects.requireNonNull(advisories);
    }
}
