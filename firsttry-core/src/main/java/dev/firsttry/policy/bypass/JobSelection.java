package dev.firsttry.policy.bypass;

import java.util.ArrayList;
import java.util.List;

/**
 * What a run was asked to leave out of the pipeline, or to run otherwise than CI does, as it was written.
 *
 * @param job empty for no selection
 * @param matrix empty for no selection
 * @param imagesOnHost whether jobs that name an image run without it
 */
public record JobSelection(String job, String matrix, boolean changedOnly, boolean imagesOnHost) {

    /** The requests to do less that this makes. */
    public List<BypassRequest> requests() {
        List<BypassRequest> requests = new ArrayList<>();
        if (!job.isEmpty()) {
            requests.add(request(BypassKind.JOB_SELECTION, "-Dfirsttry.job=" + job));
        }
        if (!matrix.isEmpty()) {
            requests.add(request(BypassKind.JOB_SELECTION, "-Dfirsttry.matrix=" + matrix));
        }
        if (changedOnly) {
            requests.add(request(BypassKind.JOB_SELECTION, "-Dfirsttry.changedOnly=true"));
        }
        if (imagesOnHost) {
            requests.add(request(BypassKind.JOB_MACHINE, "-Dfirsttry.imagesOnHost=true"));
        }
        return requests;
    }

    private static BypassRequest request(BypassKind kind, String asked) {
        return new BypassRequest(kind, asked, new Origin.CommandLine());
    }
}
