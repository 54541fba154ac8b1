package dev.firsttry.workflow.gitlab;

import dev.firsttry.pipeline.PlanContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What rules may ask about: the kind of pipeline, the files of the project and those that changed. */
final class World {

    private final PlanContext context;
    private final PipelineType type;
    private final Map<String, String> ofRun;
    private final Supplier<List<String>> files;
    private Optional<Set<String>> listed = Optional.empty();

    /** @param files paths of the project's files; asked for at most once */
    World(PlanContext context, Supplier<List<String>> files) {
        this(context, context.variables(), files);
    }

    /** @param ofRun variables that the run itself has, and with it each of its pipelines */
    World(PlanContext context, Map<String, String> ofRun, Supplier<List<String>> files) {
        this.context = context;
        this.ofRun = ofRun;
        this.type = PipelineType.of(context);
        this.files = files;
    }

    PipelineType type() {
        return type;
    }

    PlanContext context() {
        return context;
    }

    Map<String, String> ofRun() {
        return ofRun;
    }

    /** In the order in which they were listed. */
    Set<String> files() {
        if (listed.isEmpty()) {
            listed = Optional.of(Collections.unmodifiableSet(new LinkedHashSet<>(files.get())));
        }
        return listed.get();
    }

    /**
     * The files that changed; empty when there is nothing to compare with, and then every {@code changes} holds. A
     * context that names none does not know them.
     */
    Optional<List<String>> changedFiles(boolean compared) {
        boolean known = !context.changedFiles().isEmpty() && (compared || type.hasDiffBase());
        return known ? Optional.of(context.changedFiles()) : Optional.empty();
    }

    /** Predefined variables, and over them those of the context, which stand for pipeline and project variables. */
    Map<String, String> variables() {
        Map<String, String> all = new LinkedHashMap<>(type.predefined());
        all.putAll(context.variables());
        return all;
    }
}
