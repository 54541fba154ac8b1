package dev.firsttry.plan.format;

import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.Instance;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** How a plan can be written. Every format ends with a line break. */
public enum PlanFormat {
    /** A list for people. */
    TEXT(all(PlanText::of)),
    /** {@code plan.json}. */
    JSON(all(PlanJson::of)),
    /** For Graphviz. */
    DOT(all(PlanDot::of)),
    /** For Mermaid, as in Markdown. */
    MERMAID(all(PlanMermaid::of)),
    /** One page without anything from elsewhere. */
    HTML(all(PlanHtml::of)),
    /** A matrix with which a GitHub workflow fans out over the instances. */
    GITHUB_MATRIX(GitHubMatrix::of),
    /** A child pipeline with which a GitLab pipeline fans out over the instances. */
    GITLAB_CHILD(GitLabChild::of);

    private final BiFunction<ExecutionPlan, Predicate<Instance>, String> writer;

    PlanFormat(BiFunction<ExecutionPlan, Predicate<Instance>, String> writer) {
        this.writer = writer;
    }

    /** A format that shows the whole plan, whatever is wanted of it. */
    private static BiFunction<ExecutionPlan, Predicate<Instance>, String> all(Function<ExecutionPlan, String> writer) {
        return (plan, wanted) -> writer.apply(plan);
    }

    /** Whether it is for the CI service to fan out, so that what is proven can be left out. */
    public boolean fansOut() {
        return this == GITHUB_MATRIX || this == GITLAB_CHILD;
    }

    /** The name used for {@code firsttry.format}, such as {@code github-matrix}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every instance of the plan. */
    public String write(ExecutionPlan plan) {
        return write(plan, instance -> true);
    }

    /** @param wanted which instances a format that {@link #fansOut} writes */
    public String write(ExecutionPlan plan, Predicate<Instance> wanted) {
        return writer.apply(plan, wanted);
    }

    public static Optional<PlanFormat> named(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    /** Every name, for messages. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(PlanFormat::id).toList();
    }
}
