package dev.firsttry.plan;

import dev.firsttry.expression.Analysis;
import dev.firsttry.expression.Coercion;
import dev.firsttry.expression.Environment;
import dev.firsttry.expression.Expressions;
import dev.firsttry.expression.Template;
import dev.firsttry.expression.Value;
import dev.firsttry.finding.Fault;
import dev.firsttry.pipeline.Data;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known before the run: some properties of some contexts.
 *
 * @param contexts by lower case name
 * @param complete contexts of which everything is known, so that what they lack is null
 */
public record Known(Map<String, Map<String, Value>> contexts, Set<String> complete) {

    public Known {
        contexts = Map.copyOf(contexts);
        complete = Set.copyOf(complete);
    }

    /** The same and one more context, of which everything is known. */
    public Known with(String context, Map<String, Value> values) {
        Set<String> more = new LinkedHashSet<>(complete);
        more.add(context);
        return new Known(plus(context, values), more);
    }

    /** The same and one more context, of which only this is known. */
    public Known withSome(String context, Map<String, Value> values) {
        Set<String> fewer = new LinkedHashSet<>(complete);
        fewer.remove(context);
        return new Known(plus(context, values), fewer);
    }

    /** The same without some contexts. */
    public Known without(String... names) {
        Map<String, Map<String, Value>> fewer = new LinkedHashMap<>(contexts);
        fewer.keySet().removeAll(List.of(names));
        Set<String> left = new LinkedHashSet<>(complete);
        left.removeAll(List.of(names));
        return new Known(fewer, left);
    }

    private Map<String, Map<String, Value>> plus(String context, Map<String, Value> values) {
        Map<String, Map<String, Value>> more = new LinkedHashMap<>(contexts);
        more.put(context, values);
        return more;
    }

    /** Whether the template's value can be computed now. */
    public boolean decides(Template template) {
        return template.analysis().paths().stream().allMatch(this::has);
    }

    /** The text of a leaf with every expression that can be computed in its place; the others stay as written. */
    public String render(Data.Leaf leaf) {
        return leaf.template()
                .map(template -> template.parts().stream().map(this::render).collect(Collectors.joining()))
                .orElse(leaf.text());
    }

    private String render(Template.Part part) {
        return part.fold(text -> text, expr -> {
            boolean decided = Analysis.of(expr).paths().stream().allMatch(this::has);
            String written = "${{ " + Expressions.print(expr) + " }}";
            return decided
                    ? Expressions.evaluate(expr, environment())
                            .map(Coercion::text)
                            .orElse(written)
                    : written;
        });
    }

    /** Data without expressions; empty when one of them cannot be decided yet or is faulty. */
    public Optional<Data> decide(Data data) {
        List<Fault> faults = new ArrayList<>();
        return new Literals(this, faults).decided(data).filter(decided -> faults.isEmpty());
    }

    private boolean has(List<String> path) {
        String context = path.get(0);
        if (complete.contains(context)) {
            return true;
        }
        return path.size() > 1
                && !path.get(1).equals(Analysis.ANY)
                && contexts.getOrDefault(context, Map.of()).keySet().stream()
                        .anyMatch(name ->
                                name.toLowerCase(Locale.ROOT).equals(path.get(1).toLowerCase(Locale.ROOT)));
    }

    public Environment environment() {
        Map<String, Value> values = new LinkedHashMap<>();
        contexts.forEach((name, properties) -> values.put(name, Value.of(properties)));
        return Environment.of(values);
    }
}
