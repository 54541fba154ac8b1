package dev.firsttry;

import dev.firsttry.plan.Selection;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How the pipeline is to be run here.
 *
 * @param selection which instances; all that the event starts when nothing is selected
 * @param committed whether jobs see the last commit alone, and not the files as they are now
 * @param cleanHome whether every job gets an empty home, and so an empty local repository
 * @param labels of this machine as a runner, beside what it is
 * @param imagesOnHost whether GitLab jobs that name an image run on this machine all the same
 * @param actions directory that holds actions of other repositories as {@code owner/repo} or {@code owner/repo@ref}
 * @param nested what already runs this build as part of a pipeline; empty when nothing does
 * @param given properties of the command line beside the selection, for the command that runs one job again
 */
public record RunOptions(
        Selection selection,
        boolean committed,
        boolean cleanHome,
        Set<String> labels,
        boolean imagesOnHost,
        Optional<Path> actions,
        String nested,
        Map<String, String> given) {

    /** Every process of a run carries the run's id under this name, so that a run within a run is recognised. */
    public static final String MARK = "FIRSTTRY_RUN";

    /** Everything, as CI would. */
    public static final RunOptions ALL =
            new RunOptions(Selection.ALL, false, false, Set.of(), false, Optional.empty(), "");

    public RunOptions {
        Objects.requireNonNull(selection);
        labels = Set.copyOf(labels);
        Objects.requireNonNull(actions);
        Objects.requireNonNull(nested);
        given = Map.copyOf(given);
    }

    /** With nothing else on the command line. */
    public RunOptions(
            Selection selection,
            boolean committed,
            boolean cleanHome,
            Set<String> labels,
            boolean imagesOnHost,
            Optional<Path> actions,
            String nested) {
        this(selection, committed, cleanHome, labels, imagesOnHost, actions, nested, Map.of());
    }

    /** Other instances. */
    public RunOptions with(Selection other) {
        return new RunOptions(other, committed, cleanHome, labels, imagesOnHost, actions, nested, given);
    }

    /** Within another run. */
    public RunOptions within(String run) {
        return new RunOptions(selection, committed, cleanHome, labels, imagesOnHost, actions, run, given);
    }

    /** Asked for with these properties. */
    public RunOptions with(Map<String, String> properties) {
        return new RunOptions(selection, committed, cleanHome, labels, imagesOnHost, actions, nested, properties);
    }

    boolean selectsInstances() {
        return !selection.jobs().isEmpty() || !selection.matrix().isEmpty();
    }
}
