package dev.firsttry.execution.gitlab;

import dev.firsttry.pipeline.Need;
import dev.firsttry.pipeline.Work;
import dev.firsttry.plan.Instance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose artifacts an instance takes: of what it waits for, less what {@code needs:artifacts} and {@code dependencies} say. */
final class Givers {

    private Givers() {}

    /** Keys, in the order of the stages. */
    static List<String> of(Instance instance, Work.Script work, Map<String, Instance> byKey) {
        Set<String> without = instance.definition().needs().stream()
                .filter(need -> !need.artifacts())
                .map(Need::target)
                .collect(Collectors.toSet());
        KeywordData keywords = new KeywordData(work.other());
        Optional<List<String>> dependencies = keywords.get("dependencies").map(KeywordData::texts);
        return instance.needKeys().stream()
                .map(byKey::get)
                .filter(need -> !without.contains(need.definition().id())
                        && !without.contains(need.definition().declared()))
                .filter(need -> dependencies
                        .map(names -> names.contains(need.definition().id())
                                || names.contains(need.definition().declared()))
                        .orElse(true))
                .map(Instance::key)
                .toList();
    }
}
