package dev.firsttry;

import dev.firsttry.plan.PipelinePlan;
import java.util.List;

/**
 * The shortcut for a run of which nothing has changed: its tasks are told as they ended before. What that means for the
 * build is judged anew each time.
 */
interface WholeRun {

    /** For a run that may not be answered so. */
    WholeRun NONE = new WholeRun() {
        @Override
        public boolean answers() {
            return false;
        }

        @Override
        public void keep(List<PipelinePlan> pipelines, boolean engineAsked) {
            // Nothing is kept of it.
        }
    };

    /** Tells of every task; false when it is not known how they ended, and nothing is told. */
    boolean answers();

    /**
     * Keeps how the tasks ended, if they would end so again; see {@link Repeatable}.
     *
     * @param engineAsked whether it mattered if an engine for containers answers
     */
    void keep(List<PipelinePlan> pipelines, boolean engineAsked);
}
