package dev.firsttry.check;

import java.util.Objects;

/** Of a Maven project. */
public record Coordinates(String groupId, String artifactId, String version) {

    public Coordinates {
        Objects.requireNonNull(groupId);
        Objects.requireNonNull(artifactId);
        Objects.requireNonNull(version);
    }

    /** Written out for a young JVM, as is the hash ({@code docs/architecture.md}). */
    @Override
    public boolean equals(Object other) {
        return other instanceof Coordinates that
                && artifactId.equals(that.artifactId)
                && groupId.equals(that.groupId)
                && version.equals(that.version);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * groupId.hashCode() + artifactId.hashCode()) + version.hashCode();
    }

    /** {@code group:artifact:version}. */
    @Override
    public String toString() {
        return groupId + ":" + artifactId + ":" + version;
    }
}
