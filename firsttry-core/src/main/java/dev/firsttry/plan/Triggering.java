package dev.firsttry.plan;

import dev.firsttry.pipeline.Pipeline;
import dev.firsttry.pipeline.PlanContext;
import dev.firsttry.pipeline.Provider;
import dev.firsttry.pipeline.Trigger;
import java.util.List;
import java.util.Optional;

/**
 * Whether an event starts a pipeline. GitLab's reader has decided that already; GitHub's filters are judged here. What
 * the context does not say (changed files, the branch) never keeps a pipeline from starting.
 *
 * @param reason why not; empty when it starts
 */
public record Triggering(boolean starts, String reason) {

    private static final Triggering STARTS = new Triggering(true, "");

    /** Decides for one pipeline. */
    public static Triggering of(Pipeline pipeline, PlanContext context) {
        if (pipeline.provider() == Provider.GITLAB) {
            return pipeline.created() ? STARTS : not("its workflow rules create no pipeline");
        }
        Optional<Trigger> trigger = pipeline.triggers().stream()
                .filter(found -> found.event().equals(context.event()))
                .findFirst();
        return trigger.map(found -> judge(found, context))
                .orElse(not("event '" + context.event() + "' is not in 'on'"));
    }

    private static Triggering not(String reason) {
        return new Triggering(false, reason);
    }

    private static Triggering judge(Trigger trigger, PlanContext context) {
        if (!refFits(trigger, context)) {
            return not("the filters of '" + trigger.event() + "' do not take " + context.ref());
        }
        boolean isTag = context.ref().startsWith("refs/tags/");
        return isTag || pathsFit(trigger, context.changedFiles())
                ? STARTS
                : not("no changed file fits the path filters of '" + trigger.event() + "'");
    }

    private static boolean refFits(Trigger trigger, PlanContext context) {
        boolean isPush = trigger.event().equals("push");
        if (isPush && context.ref().startsWith("refs/tags/")) {
            String tag = context.ref().substring("refs/tags/".length());
            return fits(trigger, "tags", tag).orElse(none(trigger, "branches"));
        }
        String branch = isPush ? branch(context) : context.defaultBranch();
        return branch.isEmpty() || fits(trigger, "branches", branch).orElse(!isPush || none(trigger, "tags"));
    }

    private static String branch(PlanContext context) {
        return context.ref().startsWith("refs/heads/") ? context.ref().substring("refs/heads/".length()) : "";
    }

    /** What the filter or its opposite says; empty when the trigger has neither. */
    private static Optional<Boolean> fits(Trigger trigger, String filter, String name) {
        Optional<Boolean> wanted =
                patterns(trigger, filter).map(patterns -> new FilterPatterns(patterns).matches(name));
        return wanted.or(() ->
                patterns(trigger, filter + "-ignore").map(patterns -> !new FilterPatterns(patterns).matches(name)));
    }

    private static boolean none(Trigger trigger, String filter) {
        return patterns(trigger, filter).isEmpty()
                && patterns(trigger, filter + "-ignore").isEmpty();
    }

    static boolean pathsFit(Trigger trigger, List<String> files) {
        return files.isEmpty()
                || files.stream().anyMatch(file -> fits(trigger, "paths", file).orElse(true));
    }

    private static Optional<List<String>> patterns(Trigger trigger, String filter) {
        return trigger.filters().stream()
                .filter(found -> found.name().equals(filter))
                .map(Trigger.Filter::patterns)
                .findFirst();
    }
}
