package dev.firsttry.maven;

import dev.firsttry.FirstTry;
import dev.firsttry.GateOutcome;
import dev.firsttry.GateRequest;
import dev.firsttry.RunOptions;
import dev.firsttry.plan.PlanRequest;
import dev.firsttry.plan.Selection;
import dev.firsttry.policy.bypass.BypassRequest;
import dev.firsttry.policy.bypass.JobSelection;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Runs the repository's own CI pipeline here: every job in a clean workspace, in the order of its needs, by the rules of
 * its service. What was proven for the same inputs is not run again.
 */
@Mojo(name = "run", requiresProject = false, aggregator = true, threadSafe = true, inheritByDefault = false)
public class RunMojo extends GateMojo {

    private static final Set<String> SELECTION = Set.of("firsttry.job", "firsttry.matrix", "firsttry.changedOnly");

    /** Jobs to run, with what they need: a comma-separated list of job ids, instance ids or keys, as {@code firsttry:plan} prints them. Default: what the event starts. */
    @Parameter(property = "firsttry.job")
    String job;

    /** Values that the matrix of an instance must have to be run: a comma-separated list of {@code key:value}. */
    @Parameter(property = "firsttry.matrix")
    String matrix;

    /** Whether only what the changed files concern is run, as for {@code firsttry:plan}. */
    @Parameter(property = "firsttry.changedOnly", defaultValue = "false")
    boolean changedOnly;

    /** Whether jobs see the last commit alone, and not the files as they are now. */
    @Parameter(property = "firsttry.committed", defaultValue = "false")
    boolean committed;

    /** Whether every job gets an empty home, and so an empty local repository. */
    @Parameter(property = "firsttry.cleanHome", defaultValue = "false")
    boolean cleanHome;

    /** Labels that this machine has as a runner, comma-separated. Its operating system goes without saying. */
    @Parameter(property = "firsttry.runnerLabels")
    String runnerLabels;

    /** Whether GitLab jobs that name an image run on this machine itself. What they prove is less, and is said. */
    @Parameter(property = "firsttry.imagesOnHost", defaultValue = "false")
    boolean imagesOnHost;

    /** Directory with copies of actions of other repositories, as {@code owner/repo} or {@code owner/repo@ref}. */
    @Parameter(property = "firsttry.actionsDirectory")
    File actionsDirectory;

    @Override
    protected GateOutcome run(FirstTry firstTry, GateRequest request) throws InterruptedException {
        RunOptions options = new RunOptions(
                Selection.parse(text(job), text(matrix), changedOnly),
                committed,
                cleanHome,
                labels(),
                imagesOnHost,
                Optional.ofNullable(actionsDirectory)
                        .map(directory -> directory.toPath().toAbsolutePath()),
                text(System.getenv(RunOptions.MARK)),
                given());
        return firstTry.run(request, options);
    }

    /** What the command line says beside the selection: it holds for one job alone, too. */
    private Map<String, String> given() {
        Map<String, String> given = new TreeMap<>();
        session.getUserProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("firsttry.") && !SELECTION.contains(name))
                .forEach(name -> given.put(name, session.getUserProperties().getProperty(name)));
        return given;
    }

    @Override
    List<BypassRequest> asked() {
        return new JobSelection(text(job), text(matrix), changedOnly, imagesOnHost).requests();
    }

    @Override
    PlanRequest planRequest(Path top) {
        return ChangeSelection.complete(super.planRequest(top), changedOnly, getLog());
    }

    @Override
    boolean judgesProjects() {
        return false;
    }

    private Set<String> labels() {
        Set<String> labels = new TreeSet<>();
        Arrays.stream(text(runnerLabels).split(","))
                .filter(label -> !label.isBlank())
                .forEach(labels::add);
        return labels;
    }

    private static String text(String value) {
        return Optional.ofNullable(value).orElse("").strip();
    }
}
