package dev.firsttry.plan.format;

import dev.firsttry.plan.ExecutionPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** How a plan can be written. Every format ends with a line break. */
public enum PlanFormat {
    /** A list for people. */
    TEXT(PlanText::of),
    /** {@code plan.json}. */
    JSON(PlanJson::of),
    /** For Graphviz. */
    DOT(PlanDot::of),
    /** For Mermaid, as in Markdown. */
    MERMAID(PlanMermaid::of),
    /** One page without anything from elsewhere. */
    HTML(PlanHtml::of),
    /** A matrix with which a GitHub workflow fans out over the instances. */
    GITHUB_MATRIX(GitHubMatrix::of),
    /** A child pipeline with which a GitLab pipeline fans out over the instances. */
    GITLAB_CHILD(GitLabChild::of);

    private final Function<ExecutionPlan, String> writer;

    PlanFormat(Function<ExecutionPlan, String> writer) {
        this.writer = writer;
    }

    /** The name used for {@code firsttry.format}, such as {@code github-matrix}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String write(ExecutionPlan plan) {
        return writer.apply(plan);
    }

    public static Optional<PlanFormat> named(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    /** Every name, for messages. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(PlanFormat::id).toList();
    }
}
