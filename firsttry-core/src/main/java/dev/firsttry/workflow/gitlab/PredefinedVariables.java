package dev.firsttry.workflow.gitlab;

import dev.firsttry.pipeline.PlanContext;
import java.util.Map;

/** The predefined variables that the kind of pipeline decides: what rules ask for before any job runs. */
public final class PredefinedVariables {

    private PredefinedVariables() {}

    /** By name, such as {@code CI_COMMIT_BRANCH}, which only branch pipelines have. */
    public static Map<String, String> of(PlanContext context) {
        return PipelineType.of(context).predefined();
    }
}
