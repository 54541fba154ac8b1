package dev.firsttry.policy.bypass;

import java.util.ArrayList;
import java.util.List;

/**
 * What a run was asked to leave out of the pipeline, as it was written.
 *
 * @param job empty for no selection
 * @param matrix empty for no selection
 */
public record JobSelection(String job, String matrix, boolean changedOnly) {

    /** The requests to do less that this makes. */
    public List<BypassRequest> requests() {
        List<BypassRequest> requests = new ArrayList<>();
        if (!job.isEmpty()) {
            requests.add(request("-Dfirsttry.job=" + job));
        }
        if (!matrix.isEmpty()) {
            requests.add(request("-Dfirsttry.matrix=" + matrix));
        }
        if (changedOnly) {
            requests.add(request("-Dfirsttry.changedOnly=true"));
        }
        return requests;
    }

    private static BypassRequest request(String asked) {
        return new BypassRequest(BypassKind.JOB_SELECTION, asked, new Origin.CommandLine());
    }
}
