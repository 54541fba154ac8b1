package dev.firsttry.check.commits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the range under review may begin, as a CI service tells it. */
public final class CommitBases {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_EVENT = 32 << 20;

    private CommitBases() {}

    /**
     * Revisions to try in turn: the target of a GitHub pull request or a GitLab merge request, what a push came after, the
     * default branch that the service names, then {@link CommitParameters#DEFAULT_BASES}.
     */
    public static List<String> of(Map<String, String> environment) {
        var bases = new ArrayList<String>();
        JsonNode event = event(environment.getOrDefault("GITHUB_EVENT_PATH", ""));
        branch(environment.getOrDefault("GITHUB_BASE_REF", ""), bases);
        commit(event.path("pull_request").path("base").path("sha").asText(""), bases);
        commit(event.path("before").asText(""), bases);
        commit(environment.getOrDefault("CI_MERGE_REQUEST_DIFF_BASE_SHA", ""), bases);
        branch(environment.getOrDefault("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", ""), bases);
        commit(environment.getOrDefault("CI_COMMIT_BEFORE_SHA", ""), bases);
        branch(event.path("repository").path("default_branch").asText(""), bases);
        branch(environment.getOrDefault("CI_DEFAULT_BRANCH", ""), bases);
        bases.addAll(CommitParameters.DEFAULT_BASES);
        return bases.stream().distinct().toList();
    }

    /** What GitHub's runner writes about the event. Without it, or when it is damaged, the other bases are tried. */
    private static JsonNode event(String path) {
        if (path.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            Path file = Path.of(path);
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST_EVENT
                    ? JSON.readTree(Files.readAllBytes(file))
                    : MissingNode.getInstance();
        } catch (IOException | InvalidPathException unreadable) {
            return MissingNode.getInstance();
        }
    }

    private static void branch(String name, List<String> bases) {
        if (!name.isBlank()) {
            bases.add("refs/remotes/origin/" + name);
            bases.add("refs/heads/" + name);
        }
    }

    /** Both services write forty zeros when there is nothing before. */
    private static void commit(String id, List<String> bases) {
        if (id.matches("[0-9a-f]{40,64}") && !id.matches("0+")) {
            bases.add(id);
        }
    }
}
