package dev.firsttry.execution.github;

import dev.firsttry.event.TaskStatus;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a step ended, before {@code continue-on-error} is looked at.
 *
 * @param reason for people; empty on success
 */
record StepEnd(TaskStatus outcome, Map<String, String> outputs, String reason) {

    StepEnd {
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }

    static StepEnd success(Map<String, String> outputs) {
        return new StepEnd(TaskStatus.SUCCESS, outputs, "");
    }

    static StepEnd failure(String reason) {
        return new StepEnd(TaskStatus.FAILURE, Map.of(), reason);
    }

    static StepEnd cancelled(String reason) {
        return new StepEnd(TaskStatus.CANCELLED, Map.of(), reason);
    }

    static StepEnd unsupported(String reason) {
        return new StepEnd(TaskStatus.UNSUPPORTED, Map.of(), reason);
    }

    StepEnd with(Map<String, String> written) {
        return new StepEnd(outcome, written, reason);
    }

    boolean isSuccess() {
        return outcome == TaskStatus.SUCCESS;
    }
}
