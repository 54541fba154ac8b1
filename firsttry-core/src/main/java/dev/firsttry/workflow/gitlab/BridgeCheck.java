package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges what jobs start or stop: child pipelines of this repository, artifacts that hold one, environments. */
final class BridgeCheck {

    private static final int MAX_INCLUDES = 3;

    private final Children children;
    private final NeedsCheck needs;
    private final JobNames names;
    private final Faults faults;

    BridgeCheck(Children children, NeedsCheck needs, JobNames names, Faults faults) {
        this.children = children;
        this.needs = needs;
        this.names = names;
        this.faults = faults;
    }

    void run(List<Definition> jobs) {
        for (Definition job : jobs) {
            job.get("trigger").flatMap(Nodes::mapping).ifPresent(trigger -> trigger(job, trigger));
            job.get("environment")
                    .flatMap(Nodes::mapping)
                    .flatMap(environment -> Nodes.get(environment, "on_stop"))
                    .flatMap(Nodes::scalar)
                    .ifPresent(stop -> stop(job, stop));
        }
    }

    private void trigger(Definition job, Node.Mapping trigger) {
        Optional<Node> include = Nodes.get(trigger, "include");
        if (include.isPresent() == Nodes.get(trigger, "project").isPresent()) {
            bad(job, trigger, "'trigger' takes either 'project' or 'include'");
        }
        include.ifPresent(node -> child(job, node));
    }

    private void child(Definition job, Node include) {
        List<Node> items = Nodes.flat(include);
        if (items.size() > MAX_INCLUDES) {
            bad(job, include, "'trigger:include' takes at most " + MAX_INCLUDES + " files");
        }
        for (Node item : items) {
            Optional<Node.Mapping> mapping = Nodes.mapping(item);
            mapping.flatMap(keys -> Nodes.get(keys, "artifact")).ifPresent(artifact -> artifact(job, mapping.get()));
        }
        if (Children.isLocal(include) && items.size() <= MAX_INCLUDES) {
            children.judge(job, include);
        }
    }

    private void artifact(Definition job, Node.Mapping include) {
        Optional<Node> maker = Nodes.get(include, "job");
        maker.flatMap(Nodes::scalar).ifPresent(name -> needs.checkDependency(job, Nodes.text(name), name.location()));
        if (maker.isEmpty()) {
            bad(job, include, "'include:artifact' takes 'job'");
        }
    }

    private void stop(Definition job, Node.Scalar stop) {
        String wanted = Nodes.text(stop);
        Optional<Definition> stopping =
                names.ofJob(wanted).stream().map(Copies.Copy::job).findFirst();
        Optional<String> action = stopping.flatMap(found -> found.get("environment"))
                .flatMap(Nodes::mapping)
                .flatMap(environment -> Nodes.text(environment, "action"));
        List<String> troubles = new ArrayList<>();
        if (stopping.isEmpty()) {
            troubles.add("is not a job of this file" + Nearest.hint(wanted, names.jobs()));
        } else if (!action.equals(Optional.of("stop"))) {
            troubles.add("does not have 'environment:action: stop'");
        }
        troubles.forEach(trouble -> faults.add(
                FaultKind.BAD_JOB,
                stop.location(),
                "job '" + job.name() + "': 'on_stop' job '" + wanted + "' " + trouble,
                job.name(),
                wanted));
    }

    private void bad(Definition job, Node place, String message) {
        faults.add(FaultKind.BAD_JOB, place.location(), "job '" + job.name() + "': " + message, job.name());
    }
}
