package dev.firsttry.check;

import java.util.Objects;

/** Of a Maven project. */
public record Coordinates(String groupId, String artifactId, String version) {

    public Coordinates {
        Objects.requireNonNull(groupId);
        Objects.requireNonNull(artifactId);
        Objects.requireNonNull(version);
    }

    /** {@code group:artifact:version}. */
    @Override
    public String toString() {
        return groupId + ":" + artifactId + ":" + version;
    }
}
