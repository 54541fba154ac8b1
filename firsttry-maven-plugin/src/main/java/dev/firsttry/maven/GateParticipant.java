package dev.firsttry.maven;

import dev.firsttry.FirstTry;
import dev.firsttry.GateOutcome;
import dev.firsttry.GateRequest;
import dev.firsttry.finding.FirstTryException;
import java.time.Clock;
import java.util.Optional;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.MavenExecutionException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;

/**
 * The half of the gate that is there when the parent POM says {@code <extensions>true</extensions>}: decides before
 * anything is built, so that it also sees a gate that was taken out of a module's lifecycle, which no goal can see.
 */
public class GateParticipant extends AbstractMavenLifecycleParticipant {

    /** Set by Maven, as META-INF/plexus/components.xml says. */
    private RepositorySystem repositorySystem;

    /** Set by Maven, as META-INF/plexus/components.xml says. */
    private SettingsDecrypter decrypter;

    @Override
    public void afterProjectsRead(MavenSession session) throws MavenExecutionException {
        Optional<MavenProject> gated = session.getProjects().stream()
                .filter(project -> project.getPlugin(ReactorParts.PLUGIN) != null)
                .findFirst();
        if (gated.isPresent() && isConcerned(session) && !ParentItself.isBuilt(session, gated.get())) {
            enforce(session, gated.get());
        }
    }

    /** @param top the first project that has the gate; usually the top-level one */
    private void enforce(MavenSession session, MavenProject top) throws MavenExecutionException {
        try {
            GateMojo goal = new ConfiguredGoal(session, top, top.getPlugin(ReactorParts.PLUGIN)).enforce();
            goal.repositorySystem = repositorySystem;
            goal.decrypter = decrypter;
            GateRequest request = new GateRequestBuilder(goal).buildForAllModules();
            GateOutcome outcome = new FirstTry(Clock.systemUTC()).enforce(request);
            if (outcome.failsBuild()) {
                String report =
                        request.places().fromRoot(request.places().output().resolve("report.json"));
                throw new MavenExecutionException(FailureMessage.of(outcome.report(), report), top.getFile());
            }
        } catch (FirstTryException e) {
            throw new MavenExecutionException(FailureMessage.of(e.finding()), e);
        }
    }

    /** Builds and deployments are; a site, an IDE's import or a look at the help is not. */
    private static boolean isConcerned(MavenSession session) {
        return Lifecycle.of(session).reaches("validate") || DeployFile.isAsked(Lifecycle.goals(session));
    }
}
