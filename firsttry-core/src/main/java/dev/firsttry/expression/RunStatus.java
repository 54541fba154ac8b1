package dev.firsttry.expression;

import java.util.List;

/** How the run went so far, for the four status functions. */
public interface RunStatus {

    /** Nothing failed, nothing was cancelled: what planning assumes. */
    RunStatus GOOD = new RunStatus() {
        @Override
        public boolean success(List<String> jobs) {
            return true;
        }

        @Override
        public boolean failure(List<String> jobs) {
            return false;
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** @param jobs ids of the jobs that are asked about; empty for all ancestors (of a step: all earlier steps) */
    boolean success(List<String> jobs);

    /** @param jobs as for {@link #success} */
    boolean failure(List<String> jobs);

    boolean cancelled();
}
