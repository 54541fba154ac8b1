package dev.firsttry.execution.github;

import dev.firsttry.expression.Value;
import dev.firsttry.pipeline.PlanContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the {@code github} context tells about a run on this machine. What only the service knows is left out, so that it
 * is null and not a guess.
 *
 * @param context event, ref, variables and secrets of the run
 * @param commit full id; empty without one
 * @param repository {@code owner/name}; empty when no remote tells it
 * @param actor who runs it
 */
public record RunFacts(PlanContext context, String commit, String repository, String actor) {

    private static final String SERVER = "https://github.com";

    public RunFacts {
        Objects.requireNonNull(context);
        Objects.requireNonNull(commit);
        Objects.requireNonNull(repository);
        Objects.requireNonNull(actor);
    }

    /** What every job sees of the context {@code github}; workflow and job add their own. */
    Map<String, Value> github() {
        Map<String, Value> github = new LinkedHashMap<>();
        text(github, "event_name", context.event());
        text(github, "ref", context.ref());
        text(github, "ref_name", refName());
        text(github, "ref_type", context.ref().startsWith("refs/tags/") ? "tag" : "branch");
        text(github, "sha", commit);
        text(github, "repository", repository);
        text(github, "repository_owner", repository.replaceFirst("/.*", ""));
        text(github, "actor", actor);
        text(github, "triggering_actor", actor);
        text(github, "run_id", "1");
        text(github, "run_number", "1");
        text(github, "run_attempt", "1");
        text(github, "server_url", SERVER);
        text(github, "api_url", "https://api.github.com");
        text(github, "graphql_url", "https://api.github.com/graphql");
        text(github, "head_ref", "");
        text(github, "base_ref", context.event().startsWith("pull_request") ? context.defaultBranch() : "");
        text(github, "token", secret("GITHUB_TOKEN"));
        github.put("event", event());
        return github;
    }

    private String refName() {
        return context.ref().replaceFirst("^refs/(heads|tags|pull)/", "");
    }

    private String secret(String name) {
        return context.secrets().getOrDefault(name, "");
    }

    /** The payload, as far as it is known here. */
    private Value event() {
        Map<String, Value> event = new LinkedHashMap<>();
        text(event, "ref", context.ref());
        text(event, "after", commit);
        Map<String, Value> about = new LinkedHashMap<>();
        text(about, "full_name", repository);
        text(about, "name", repository.substring(repository.indexOf('/') + 1));
        text(about, "default_branch", context.defaultBranch());
        event.put("repository", Value.of(about));
        event.put("inputs", Value.of(context.inputs()));
        return Value.of(event);
    }

    Value vars() {
        return table(context.vars());
    }

    static Value table(Map<String, String> texts) {
        Map<String, Value> values = new LinkedHashMap<>();
        texts.forEach((name, text) -> values.put(name, Value.of(text)));
        return Value.of(values);
    }

    private static void text(Map<String, Value> table, String name, String text) {
        table.put(name, Value.of(text));
    }
}
