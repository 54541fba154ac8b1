package dev.firsttry.maven;

import dev.firsttry.policy.bypass.BypassKind;
import dev.firsttry.policy.bypass.BypassRequest;
import dev.firsttry.policy.bypass.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;

/** What flags, goals and the place where Maven was started ask for. */
final class RequestFlags {

    private final MavenSession session;
    private final MavenExecutionRequest request;

    RequestFlags(MavenSession session) {
        this.session = session;
        this.request = session.getRequest();
    }

    List<BypassRequest> all(Path topDirectory) {
        List<BypassRequest> requests = new ArrayList<>();
        if (MavenExecutionRequest.REACTOR_FAIL_NEVER.equals(request.getReactorFailureBehavior())) {
            requests.add(typed(BypassKind.FAIL_NEVER, "-fn"));
        }
        requests.addAll(partial(topDirectory));
        requests.addAll(DeployFile.of(Lifecycle.goals(session)));
        tooShort().ifPresent(requests::add);
        return requests;
    }

    private List<BypassRequest> partial(Path topDirectory) {
        List<BypassRequest> requests = new ArrayList<>();
        if (!request.getSelectedProjects().isEmpty()) {
            requests.add(partial("-pl " + String.join(",", request.getSelectedProjects())));
        }
        if (!request.getExcludedProjects().isEmpty()) {
            requests.add(partial("-pl !" + String.join(",!", request.getExcludedProjects())));
        }
        if (request.getResumeFrom() != null) {
            requests.add(partial("-rf " + request.getResumeFrom()));
        }
        if (!request.isRecursive()) {
            requests.add(partial("-N"));
        }
        Path root =
                Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
        StartedInModule.of(root, topDirectory).ifPresent(requests::add);
        if (requests.isEmpty()) {
            leftOut().ifPresent(requests::add);
        }
        return requests;
    }

    /** Whatever the reason: Maven knows of more modules than it builds. */
    private Optional<BypassRequest> leftOut() {
        int all =
                session.getAllProjects() == null ? 0 : session.getAllProjects().size();
        int built = session.getProjects().size();
        return built < all ? Optional.of(partial("building " + built + " of " + all + " modules")) : Optional.empty();
    }

    /** An artifact is made, and the gate is not reached. */
    private Optional<BypassRequest> tooShort() {
        Lifecycle lifecycle = Lifecycle.of(session);
        return lifecycle.reaches("package") && !lifecycle.reaches("verify")
                ? Optional.of(typed(BypassKind.VERIFY_NOT_REACHED, "mvn " + String.join(" ", Lifecycle.goals(session))))
                : Optional.empty();
    }

    private static BypassRequest partial(String asked) {
        return typed(BypassKind.PARTIAL_REACTOR, asked);
    }

    private static BypassRequest typed(BypassKind kind, String asked) {
        return new BypassRequest(kind, asked, new Origin.CommandLine());
    }
}
