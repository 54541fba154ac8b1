package dev.firsttry.check.sbom;

import dev.firsttry.check.dependency.Artifact;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A bill of materials, before it is written in one format or the other.
 *
 * @param root what it is about
 * @param components everything else
 * @param edges who needs whom, for each component and the root
 */
record Bom(Artifact root, SortedMap<Artifact, Component> components, SortedMap<Artifact, SortedSet<Artifact>> edges) {

    Bom {
        components = new TreeMap<>(components);
        edges = new TreeMap<>(edges);
    }

    /** Follows from the content: no time and no chance is in it. */
    String serialNumber() {
        byte[] content = toString().getBytes(StandardCharsets.UTF_8);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(content);
    }
}
