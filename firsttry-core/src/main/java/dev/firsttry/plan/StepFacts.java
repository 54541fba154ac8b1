package dev.firsttry.plan;

import dev.firsttry.pipeline.Action;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Named;
import dev.firsttry.pipeline.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Collects commands and tools of steps. Those of composite actions stand in the place of the step. */
final class StepFacts implements Step.Does.Walk {

    /** Composite actions of composite actions: the service's own limit. */
    private static final int DEEPEST = 10;

    /**
     * Composite actions opened for one job. Ten actions of which each uses the next ten times would be opened ten
     * billion times; the ones after these stand by their name alone.
     */
    private static final int MOST = 1_000;

    private final Known known;
    private final Map<String, String> tools;
    private final List<String> commands = new ArrayList<>();
    private final AtomicInteger opened;
    private final int depth;

    StepFacts(Known known, Map<String, String> tools) {
        this(known, tools, new AtomicInteger(), 0);
    }

    private StepFacts(Known known, Map<String, String> tools, AtomicInteger opened, int depth) {
        this.known = known;
        this.tools = tools;
        this.opened = opened;
        this.depth = depth;
    }

    void add(Step step) {
        step.does().fold(this);
    }

    List<String> commands() {
        return commands;
    }

    @Override
    public void script(Step.Run run) {
        commands.addAll(Commands.lines(known.render(run.script())));
    }

    @Override
    public void action(Step.Use use) {
        commands.add(Facts.USES + use.reference());
        Map<String, String> inputs = new LinkedHashMap<>();
        use.inputs().forEach(input -> inputs.put(input.name(), text(input)));
        tools.putAll(Tools.ofAction(use.reference(), inputs));
        if (depth < DEEPEST) {
            use.action().filter(action -> opened.getAndIncrement() < MOST).ifPresent(action -> inside(action, inputs));
        }
    }

    @Override
    public void inner(Step step) {
        add(step);
    }

    private String text(Named input) {
        return input.value() instanceof Data.Leaf leaf ? known.render(leaf) : "";
    }

    private void inside(Action action, Map<String, String> given) {
        action.runs().fold(new Action.Runs.Cases<Void>() {
            @Override
            public Void composite(Action.Composite composite) {
                Known inputs = known.with("inputs", ActionInputs.of(action, given));
                StepFacts inner = new StepFacts(inputs, tools, opened, depth + 1);
                composite.steps().forEach(inner::add);
                commands.addAll(inner.commands);
                return null;
            }

            @Override
            public Void program(Action.Program program) {
                return null;
            }
        });
    }
}
