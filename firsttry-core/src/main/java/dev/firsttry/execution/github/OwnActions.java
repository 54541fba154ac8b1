package dev.firsttry.execution.github;

import dev.firsttry.pipeline.Action;
import dev.firsttry.pipeline.Job;
import dev.firsttry.pipeline.Step;
import dev.firsttry.pipeline.Work;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Looks for actions of the repository that do not show what they read of the context: programs, and those that a plan
 * does not find. The steps of a composite action are part of the job's own text.
 */
final class OwnActions implements Step.Does.Walk {

    private final Set<Action> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean found;

    private OwnActions() {}

    static boolean hide(Job job) {
        OwnActions actions = new OwnActions();
        if (job.work() instanceof Work.Steps steps) {
            steps.steps().forEach(actions::inner);
        }
        return actions.found;
    }

    @Override
    public void inner(Step step) {
        step.does().fold(this);
    }

    @Override
    public void script(Step.Run run) {
        // Its text is the job's text.
    }

    @Override
    public void action(Step.Use use) {
        boolean isShown = use.action()
                .filter(action -> action.runs() instanceof Action.Composite)
                .isPresent();
        found |= isOwn(use.reference()) && !isShown;
        use.action().filter(seen::add).ifPresent(this::inside);
    }

    private static boolean isOwn(String reference) {
        return reference.startsWith("./") || reference.startsWith("$/");
    }

    private void inside(Action action) {
        if (action.runs() instanceof Action.Composite composite) {
            composite.steps().forEach(this::inner);
        }
    }
}
