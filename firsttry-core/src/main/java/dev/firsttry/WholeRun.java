package dev.firsttry;

import dev.firsttry.finding.Finding;
import dev.firsttry.plan.PipelinePlan;
import java.util.List;
import java.util.Optional;

/**
 * The shortcut for a run of which nothing has changed: its tasks are told as they ended before. What that means for the
 * build is judged anew each time.
 */
interface WholeRun {

    /** For a run that may not be answered so. */
    WholeRun NONE = new WholeRun() {
        @Override
        public Optional<List<Finding>> answers() {
            return Optional.empty();
        }

        @Override
        public void keep(List<PipelinePlan> pipelines, boolean engineAsked) {
            // Nothing is kept of it.
        }
    };

    /**
     * Tells of every task.
     *
     * @return what was found about the run itself; empty when it is not known how the tasks ended, and nothing is told
     */
    Optional<List<Finding>> answers();

    /**
     * Keeps how the tasks ended and all that was found, if they would end so again; see {@link Repeatable}. Everything
     * has been told by then.
     *
     * @param engineAsked whether it mattered if an engine for containers answers
     */
    void keep(List<PipelinePlan> pipelines, boolean engineAsked);
}
