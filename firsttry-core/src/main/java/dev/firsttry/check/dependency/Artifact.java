package dev.firsttry.check.dependency;

import dev.firsttry.check.Coordinates;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A file that Maven can resolve.
 *
 * @param coordinates with the base version of a snapshot ({@code 1.0-SNAPSHOT}, not the time-stamped one)
 * @param classifier such as {@code tests}; empty for the main artifact
 * @param extension of the file, such as {@code jar}
 */
public record Artifact(Coordinates coordinates, String classifier, String extension) implements Comparable<Artifact> {

    public Artifact {
        Objects.requireNonNull(coordinates);
        Objects.requireNonNull(classifier);
        Objects.requireNonNull(extension);
    }

    /** Written out for a young JVM, as is the hash ({@code docs/architecture.md}). */
    @Override
    public boolean equals(Object other) {
        return other instanceof Artifact that
                && coordinates.equals(that.coordinates)
                && classifier.equals(that.classifier)
                && extension.equals(that.extension);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * coordinates.hashCode() + classifier.hashCode()) + extension.hashCode();
    }

    /** The main jar. */
    public static Artifact jar(Coordinates coordinates) {
        return new Artifact(coordinates, "", "jar");
    }

    /** {@code group:artifact}, the name under which advisories know it. */
    public String packageName() {
        return coordinates.groupId() + ":" + coordinates.artifactId();
    }

    public String version() {
        return coordinates.version();
    }

    /** Package URL (purl-spec, type maven). */
    public String purl() {
        String qualifier = classifier.isEmpty() ? "" : "classifier=" + encode(classifier) + "&";
        return "pkg:maven/" + encode(coordinates.groupId()) + "/" + encode(coordinates.artifactId()) + "@"
                + encode(version()) + "?" + qualifier + "type=" + encode(extension);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public int compareTo(Artifact other) {
        return purl().compareTo(other.purl());
    }

    /** For people: {@code group:artifact:version}, and the classifier if there is one. */
    @Override
    public String toString() {
        return classifier.isEmpty() ? coordinates.toString() : coordinates + ":" + classifier;
    }
}
