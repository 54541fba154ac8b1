package dev.firsttry.policy.read;

import java.io.IOException;

/** Resolves an artifact that holds a policy. The plugin asks Maven. */
@FunctionalInterface
public interface ArtifactSource {

    /** Where nothing can be resolved. */
    ArtifactSource NONE = coordinates -> {
        throw new IOException("artifacts cannot be resolved here");
    };

    /**
     * The artifact's bytes.
     *
     * @param coordinates {@code group:artifact:version} or {@code group:artifact:version:type}; the type is {@code json}
     *     when not given
     * @throws IOException when it cannot be resolved or read; the message is shown to the user
     */
    byte[] read(String coordinates) throws IOException;
}
