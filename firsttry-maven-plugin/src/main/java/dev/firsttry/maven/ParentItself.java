package dev.firsttry.maven;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The build of the POM that declares the gate for others. It has no code and no policy of its own: judging it would stop
 * a company from releasing its parent.
 */
final class ParentItself {

    private ParentItself() {}

    static boolean isBuilt(MavenSession session, MavenProject project) {
        return session.getProjects().size() == 1
                && project.getPackaging().equals("pom")
                && project.getModules().isEmpty()
                && GateReference.isDeclaredIn(project)
                && GateReference.of(project).isEmpty();
    }
}
