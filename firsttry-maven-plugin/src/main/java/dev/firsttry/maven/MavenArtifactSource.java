package dev.firsttry.maven;

import dev.firsttry.policy.read.ArtifactSource;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Resolves a policy that is published as an artifact, the way Maven resolves everything. */
final class MavenArtifactSource implements ArtifactSource {

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    MavenArtifactSource(RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        this.repositories = repositories;
    }

    @Override
    public byte[] read(String coordinates) throws IOException {
        String[] parts = coordinates.split(":");
        if (parts.length < 3 || parts.length > 4) {
            throw new IOException("'" + coordinates + "' is not group:artifact:version or group:artifact:version:type");
        }
        DefaultArtifact artifact =
                new DefaultArtifact(parts[0], parts[1], parts.length == 4 ? parts[3] : "json", parts[2]);
        try {
            return Files.readAllBytes(system.resolveArtifact(session, new ArtifactRequest(artifact, repositories, null))
                    .getArtifact()
                    .getFile()
                    .toPath());
        } catch (ArtifactResolutionException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
