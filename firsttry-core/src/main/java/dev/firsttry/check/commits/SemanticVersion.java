package dev.firsttry.check.commits;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code major.minor.patch}; pre-releases are no releases. */
record SemanticVersion(int major, int minor, int patch) implements Comparable<SemanticVersion> {

    static final SemanticVersion FIRST = new SemanticVersion(0, 1, 0);

    private static final Pattern TAG = Pattern.compile("(?:.*[^0-9.])?([0-9]{1,8})\\.([0-9]{1,8})\\.([0-9]{1,8})");
    private static final Set<String> PATCHES = Set.of("fix", "perf", "revert");

    /** The version at the end of a tag such as {@code v1.2.3} or {@code name-1.2.3}. */
    static Optional<SemanticVersion> ofTag(String tag) {
        Matcher matcher = TAG.matcher(tag);
        return matcher.matches()
                ? Optional.of(new SemanticVersion(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    /** Before 1.0.0 a breaking change raises the minor version, as is the custom. */
    SemanticVersion after(List<Change> changes) {
        if (changes.stream().anyMatch(Change::isBreaking)) {
            return major == 0 ? new SemanticVersion(0, minor + 1, 0) : new SemanticVersion(major + 1, 0, 0);
        }
        if (changes.stream().anyMatch(change -> change.type().equals("feat"))) {
            return new SemanticVersion(major, minor + 1, 0);
        }
        boolean patches = changes.stream().anyMatch(change -> PATCHES.contains(change.type()));
        return patches ? new SemanticVersion(major, minor, patch + 1) : this;
    }

    @Override
    public int compareTo(SemanticVersion other) {
        return Comparator.comparingInt(SemanticVersion::major)
                .thenComparingInt(SemanticVersion::minor)
                .thenComparingInt(SemanticVersion::patch)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
