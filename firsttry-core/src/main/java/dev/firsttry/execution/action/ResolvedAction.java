package dev.firsttry.execution.action;

import dev.firsttry.expression.Condition;
import dev.firsttry.finding.Fault;
import dev.firsttry.pipeline.Action;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a step's {@code uses} turned out to be. */
public sealed interface ResolvedAction {

    /** Calls the method of {@code cases} that fits. */
    <R> R fold(Cases<R> cases);

    /** One method for each kind. */
    interface Cases<R> {
        R builtin(Builtin action);

        R composite(Composite action);

        R javaScript(JavaScript action);

        R container(Container action);

        R broken(Broken action);

        R unsupported(Unsupported action);
    }

    /**
     * FirstTry does itself what the action does.
     *
     * @param name lower case, without the ref, such as {@code actions/checkout}
     */
    record Builtin(String name, BuiltinAction action) implements ResolvedAction {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.builtin(this);
        }
    }

    /**
     * Steps in the place of the step.
     *
     * @param directory of the {@code action.yml}, what {@code github.action_path} is
     */
    record Composite(Action definition, List<Step> steps, Path directory) implements ResolvedAction {
        public Composite {
            steps = List.copyOf(steps);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.composite(this);
        }
    }

    /**
     * A program for node.
     *
     * @param using such as {@code node20}
     * @param directory of the {@code action.yml}; the scripts' paths start there
     * @param pre empty for actions of the workspace: the service cannot run it before they are checked out
     */
    record JavaScript(
            Action definition, Path directory, String using, String main, Optional<Hook> pre, Optional<Hook> post)
            implements ResolvedAction {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.javaScript(this);
        }
    }

    /**
     * A script before or after the main one.
     *
     * @param condition {@code always()} when the action says nothing
     */
    record Hook(String script, Condition condition) {}

    /**
     * A container.
     *
     * @param definition empty for {@code docker://image} and for a lone {@code Dockerfile}
     * @param image {@code docker://image}, or the path of a Dockerfile in the directory
     * @param directory of the action; the workspace for {@code docker://image}
     * @param settings the keys of {@code runs}, such as {@code args} and {@code env}
     */
    record Container(Optional<Action> definition, Path directory, String image, Data settings)
            implements ResolvedAction {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.container(this);
        }
    }

    /** The service would refuse it too: the step fails. */
    record Broken(List<Fault> faults) implements ResolvedAction {
        public Broken {
            faults = List.copyOf(faults);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.broken(this);
        }
    }

    /**
     * It works in CI and not here.
     *
     * @param reason for people, with what to do
     */
    record Unsupported(String reason) implements ResolvedAction {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unsupported(this);
        }
    }
}
