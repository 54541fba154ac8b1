package dev.firsttry.maven;

import dev.firsttry.policy.bypass.BypassKind;
import dev.firsttry.policy.bypass.BypassRequest;
import dev.firsttry.policy.bypass.Origin;
import java.util.List;

/** Deploying a file from the command line, past the lifecycle and so past the gate. */
final class DeployFile {

    private DeployFile() {}

    static boolean isAsked(List<String> goals) {
        return goals.stream().anyMatch(DeployFile::deploys);
    }

    static List<BypassRequest> of(List<String> goals) {
        boolean judged = new Lifecycle(goals).reaches("verify");
        return goals.stream()
                .filter(goal -> !judged && deploys(goal))
                .map(goal -> new BypassRequest(BypassKind.DEPLOY_FILE, goal, new Origin.CommandLine()))
                .toList();
    }

    private static boolean deploys(String goal) {
        return goal.matches("(.*:)?(maven-)?deploy(-plugin)?(:[^:]+)?:deploy(-file)?(@.*)?");
    }
}
