package dev.firsttry.execution.github;

import dev.firsttry.execution.container.ContainerSpec;
import dev.firsttry.execution.container.Words;
import dev.firsttry.expression.Coercion;
import dev.firsttry.expression.Value;
import dev.firsttry.pipeline.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The containers that a job asks for, expressions evaluated.
 *
 * @param job in which its scripts run; empty: on the machine itself
 * @param services by the name under which the job reaches them
 */
record ContainerWishes(Optional<ContainerSpec> job, Map<String, ContainerSpec> services) {

    static ContainerWishes of(Work.Steps work, Evaluation evaluation) {
        Optional<ContainerSpec> job = work.container().map(evaluation::value).flatMap(ContainerWishes::spec);
        Map<String, ContainerSpec> services = new LinkedHashMap<>();
        work.services().map(evaluation::value).ifPresent(value -> {
            if (value instanceof Value.Obj named) {
                named.entries().forEach((name, service) -> spec(service).ifPresent(spec -> services.put(name, spec)));
            }
        });
        return new ContainerWishes(job, services);
    }

    boolean isEmpty() {
        return job.isEmpty() && services.isEmpty();
    }

    /** An empty image means none, so that a matrix can leave a service out. */
    private static Optional<ContainerSpec> spec(Value value) {
        if (value instanceof Value.Obj settings) {
            ContainerSpec spec = new ContainerSpec(
                    text(settings, "image"),
                    table(settings),
                    list(settings, "ports"),
                    list(settings, "volumes"),
                    Words.of(text(settings, "options")),
                    Words.of(text(settings, "entrypoint")),
                    Words.of(text(settings, "command")));
            return Optional.of(spec).filter(found -> !found.image().isEmpty());
        }
        return Optional.of(Coercion.text(value))
                .filter(image -> !image.isEmpty())
                .map(ContainerSpec::of);
    }

    private static String text(Value.Obj settings, String name) {
        return settings.get(name).map(Coercion::text).orElse("");
    }

    private static List<String> list(Value.Obj settings, String name) {
        return settings.get(name)
                .filter(Value.Array.class::isInstance)
                .map(value -> ((Value.Array) value)
                        .items().stream().map(Coercion::text).toList())
                .orElse(List.of());
    }

    private static Map<String, String> table(Value.Obj settings) {
        Map<String, String> table = new LinkedHashMap<>();
        settings.get("env").ifPresent(value -> {
            if (value instanceof Value.Obj env) {
                env.entries().forEach((name, entry) -> table.put(name, Coercion.text(entry)));
            }
        });
        return table;
    }
}
