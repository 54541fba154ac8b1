package dev.firsttry.maven;

import dev.firsttry.policy.bypass.BypassKind;
import dev.firsttry.policy.bypass.BypassRequest;
import dev.firsttry.policy.bypass.Origin;
import java.util.ArrayList;
import java.util.List;

/** Deploying a file from the command line, past the lifecycle and so past the gate. */
final class DeployFile {

    private DeployFile() {}

    static boolean isAsked(List<String> goals) {
        return goals.stream().anyMatch(DeployFile::deploys);
    }

    /**
     * Deploying what the gate has judged earlier in the same build is fine. A named file never is: nobody knows what is
     * in it.
     */
    static List<BypassRequest> of(List<String> goals) {
        List<BypassRequest> requests = new ArrayList<>();
        for (int i = 0; i < goals.size(); i++) {
            String goal = goals.get(i);
            boolean judged = new Lifecycle(goals.subList(0, i)).reaches("verify") && !goal.contains("deploy-file");
            if (deploys(goal) && !judged) {
                requests.add(new BypassRequest(BypassKind.DEPLOY_FILE, goal, new Origin.CommandLine()));
            }
        }
        return requests;
    }

    private static boolean deploys(String goal) {
        return goal.matches("(.*:)?(maven-)?deploy(-plugin)?(:[^:]+)?:deploy(-file)?(@.*)?");
    }
}
