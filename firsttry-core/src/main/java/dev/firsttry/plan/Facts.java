package dev.firsttry.plan;

import dev.firsttry.expression.Coercion;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Work;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an instance does, as far as it can be said without running it. Expressions that are not known yet stand as
 * written.
 *
 * @param runsOn labels of the machine; empty when there are none or they are not known yet
 * @param commands {@code uses} of each step, or the lines of its script, without empty lines and comments
 * @param tools versions of tools that the instance asks for, such as {@code java} to {@code 17}
 */
public record Facts(List<String> runsOn, List<String> commands, Map<String, String> tools) {

    /** Before a command that is an action. */
    public static final String USES = "uses ";

    public Facts {
        runsOn = List.copyOf(runsOn);
        commands = List.copyOf(commands);
        tools = Collections.unmodifiableMap(new LinkedHashMap<>(tools));
    }

    static Facts of(Instance instance) {
        return instance.definition().work().fold(new Work.Cases<>() {
            @Override
            public Facts steps(Work.Steps steps) {
                Known known = instance.known();
                Map<String, String> tools = new LinkedHashMap<>();
                steps.container().ifPresent(container -> tools.putAll(Tools.ofImage(image(container, known))));
                StepFacts facts = new StepFacts(known, tools);
                steps.steps().forEach(facts::add);
                return new Facts(labels(steps.runsOn(), known), facts.commands(), tools);
            }

            @Override
            public Facts call(Work.Call call) {
                return new Facts(List.of(), List.of(USES + call.reference()), Map.of());
            }

            @Override
            public Facts script(Work.Script script) {
                return ScriptFacts.of(instance, script);
            }
        });
    }

    private static String image(Data container, Known known) {
        return container.fold(new Data.Cases<>() {
            @Override
            public String leaf(Data.Leaf leaf) {
                return known.render(leaf);
            }

            @Override
            public String items(Data.Items items) {
                return "";
            }

            @Override
            public String fields(Data.Fields fields) {
                return fields.get("image").map(image -> image(image, known)).orElse("");
            }
        });
    }

    private static List<String> labels(Data runsOn, Known known) {
        return known.decide(runsOn)
                .map(decided -> decided.fold(new Data.Cases<List<String>>() {
                    @Override
                    public List<String> leaf(Data.Leaf leaf) {
                        return List.of(Coercion.text(leaf.value()));
                    }

                    @Override
                    public List<String> items(Data.Items items) {
                        return items.items().stream()
                                .flatMap(item -> item.fold(this).stream())
                                .toList();
                    }

                    @Override
                    public List<String> fields(Data.Fields fields) {
                        return fields.get("labels")
                                .map(labels -> labels.fold(this))
                                .orElse(List.of());
                    }
                }))
                .orElse(List.of());
    }
}
