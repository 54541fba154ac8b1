package dev.firsttry.plan;

import dev.firsttry.expression.Analysis;
import dev.firsttry.expression.Template;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Job;
import dev.firsttry.pipeline.Step;
import dev.firsttry.pipeline.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the service accepts and the author did not mean. Warnings; the plan holds all the same. */
public final class Lint {

    private static final String CHECK = "plan";

    /** Ends of properties of {@code github.event} that anybody who opens an issue or a pull request writes. */
    private static final Set<String> FOREIGN = Set.of(
            "title", "body", "message", "page_name", "head_ref", "label", "ref", "default_branch", "email", "name");

    private static final Set<String> FOREIGN_OBJECTS = Set.of(
            "issue",
            "pull_request",
            "comment",
            "review",
            "review_comment",
            "pages",
            "commits",
            "head_commit",
            "discussion");

    private final List<Finding> findings = new ArrayList<>();

    private Lint() {}

    /** In the order of the files. Jobs of called workflows are judged where they are declared. */
    public static List<Finding> of(ExecutionPlan plan) {
        Lint lint = new Lint();
        plan.pipelines().forEach(pipeline -> pipeline.pipeline().jobs().forEach(lint::job));
        return List.copyOf(lint.findings);
    }

    private void job(Job job) {
        condition(job.condition().alwaysTrue(), "job '" + job.id() + "'", job.location());
        job.work().fold(new Work.Cases<Void>() {
            @Override
            public Void steps(Work.Steps steps) {
                steps.steps().forEach(step -> step(step, job));
                return null;
            }

            @Override
            public Void call(Work.Call call) {
                return null;
            }

            @Override
            public Void script(Work.Script script) {
                return null;
            }
        });
    }

    private void step(Step step, Job job) {
        condition(step.condition().alwaysTrue(), "a step of job '" + job.id() + "'", step.location());
        step.does().fold(new Step.Does.Walk() {
            @Override
            public void script(Step.Run run) {
                Lint.this.script(run.script(), job);
            }

            @Override
            public void action(Step.Use use) {
                // What it is given is no script.
            }

            @Override
            public void inner(Step inner) {
                step(inner, job);
            }
        });
    }

    private void condition(boolean alwaysTrue, String owner, Location location) {
        if (alwaysTrue) {
            warn(
                    "plan/always-true",
                    "the 'if' of " + owner + " joins '${{ }}' with other text, so it is text and always true",
                    "Put the whole condition into one pair of '${{ }}', or leave the marks out.",
                    location);
        }
    }

    private void script(Data.Leaf script, Job job) {
        script.template().map(Template::analysis).map(Analysis::paths).orElse(Set.of()).stream()
                .filter(Lint::isForeign)
                .forEach(path -> warn(
                        "plan/script-injection",
                        "a script of job '" + job.id() + "' pastes ${{ " + String.join(".", path)
                                + " }}, which a stranger writes, before the shell reads it",
                        "Pass it through 'env' and use the variable in quotes.",
                        script.location()));
    }

    private static boolean isForeign(List<String> path) {
        List<String> lower =
                path.stream().map(part -> part.toLowerCase(Locale.ROOT)).toList();
        if (!lower.get(0).equals("github") || lower.size() < 2) {
            return false;
        }
        String last = lower.get(lower.size() - 1);
        return lower.get(1).equals("head_ref")
                || lower.size() > 3
                        && lower.get(1).equals("event")
                        && FOREIGN_OBJECTS.contains(lower.get(2))
                        && !lower.contains("base")
                        && FOREIGN.contains(last);
    }

    private void warn(String rule, String message, String remedy, Location location) {
        findings.add(Finding.of(Severity.WARNING, rule, CHECK, message, remedy, location));
    }
}
