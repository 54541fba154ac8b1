package dev.firsttry.pipeline;

import dev.firsttry.finding.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a job does. */
public sealed interface Work {

    /** Calls the method of {@code cases} that fits. */
    <R> R fold(Cases<R> cases);

    /** One method for each kind of work. */
    interface Cases<R> {
        R steps(Steps steps);

        R call(Call call);

        R script(Script script);
    }

    /**
     * GitHub's steps.
     *
     * @param runsOn label, list of labels, mapping of group and labels, or an expression
     * @param environment variables of the job
     * @param timeoutMinutes empty when not said, which is 360
     * @param continueOnError empty when not said, which is false
     * @param container image or mapping; empty when the job runs on the machine itself
     * @param deployment GitHub's {@code environment}
     */
    record Steps(
            Data runsOn,
            Data environment,
            RunDefaults defaults,
            Optional<Data.Leaf> timeoutMinutes,
            Optional<Data.Leaf> continueOnError,
            Optional<Data> container,
            Optional<Data> services,
            Optional<Data> deployment,
            List<Named> outputs,
            List<Step> steps)
            implements Work {
        public Steps {
            outputs = List.copyOf(outputs);
            steps = List.copyOf(steps);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.steps(this);
        }
    }

    /**
     * A call of another workflow.
     *
     * @param reference as written in {@code uses}
     * @param target the workflow; empty when it is in a repository that is not at hand
     * @param inputs what is given with the call
     * @param secrets what is given with the call; unused when {@code inheritSecrets}
     */
    record Call(
            String reference,
            Location location,
            Optional<Pipeline> target,
            List<Named> inputs,
            boolean inheritSecrets,
            List<Named> secrets)
            implements Work {
        public Call {
            inputs = List.copyOf(inputs);
            secrets = List.copyOf(secrets);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.call(this);
        }
    }

    /**
     * GitLab's script, or its trigger of another pipeline.
     *
     * @param explicitNeeds false: waits for every job of every earlier stage
     * @param when such as {@code on_success} or {@code manual}
     * @param allowFailure whether the pipeline goes on whatever the exit code
     * @param allowFailureExitCodes exit codes with which the pipeline goes on
     * @param script before_script, then script
     * @param variables after inheritance and rules
     * @param trigger what a bridge job starts; empty for a job with a script
     * @param child the pipeline that it starts, when files of this repository define it
     * @param other further keywords after inheritance, such as {@code artifacts} or {@code retry}
     */
    record Script(
            String stage,
            boolean explicitNeeds,
            String when,
            boolean allowFailure,
            List<Integer> allowFailureExitCodes,
            List<String> script,
            List<String> afterScript,
            Map<String, String> variables,
            Optional<String> trigger,
            Optional<Child> child,
            List<Named> other)
            implements Work {
        public Script {
            allowFailureExitCodes = List.copyOf(allowFailureExitCodes);
            script = List.copyOf(script);
            afterScript = List.copyOf(afterScript);
            variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
            other = List.copyOf(other);
        }

        /** The same bridge with another child. */
        public Script with(Child narrowed) {
            return new Script(
                    stage,
                    explicitNeeds,
                    when,
                    allowFailure,
                    allowFailureExitCodes,
                    script,
                    afterScript,
                    variables,
                    trigger,
                    Optional.of(narrowed),
                    other);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.script(this);
        }
    }

    /**
     * A pipeline that a bridge job starts.
     *
     * @param context what its jobs see instead of the context of the run, as far as it is known before the run: another
     *     source, and the bridge's variables
     * @param handedOn those of the bridge's variables that the child gets, as the file writes them
     */
    record Child(Pipeline pipeline, PlanContext context, Map<String, String> handedOn) {

        public Child {
            handedOn = Collections.unmodifiableMap(new LinkedHashMap<>(handedOn));
        }

        /** The same child with other jobs. */
        public Child with(List<Job> jobs) {
            return new Child(pipeline.with(jobs), context, handedOn);
        }

        /** Without the context, which holds secrets. */
        @Override
        public String toString() {
            return "Child[" + pipeline + "]";
        }
    }
}
