package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Nearest;
import dev.firsttry.workflow.gitlab.Copies.Copy;
import dev.firsttry.workflow.gitlab.NeedsReader.Wanted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges needs and dependencies between the jobs of the file, whether or not their rules let them exist. */
final class NeedsCheck {

    private static final int MAX = 50;

    private final RootFile root;
    private final JobNames names;
    private final NeedsReader reader;
    private final Faults faults;
    private final Map<String, List<String>> edges = new LinkedHashMap<>();

    NeedsCheck(RootFile root, JobNames names, NeedsReader reader, Faults faults) {
        this.root = root;
        this.names = names;
        this.reader = reader;
        this.faults = faults;
    }

    void run() {
        root.jobs().forEach(this::check);
        for (List<String> cycle : Circles.of(edges)) {
            Definition first = names.find(cycle.get(0)).orElseThrow().job();
            faults.add(
                    FaultKind.CYCLE,
                    first.at("needs"),
                    "jobs need each other in a circle: " + String.join(" -> ", cycle),
                    cycle);
        }
    }

    private void check(Definition job) {
        job.get("needs").ifPresent(needs -> check(job, reader.read(needs, job.name()), true));
        for (Node.Mapping rule : job.get("rules").map(Rules::list).orElse(List.of())) {
            Nodes.get(rule, "needs").ifPresent(needs -> check(job, reader.read(needs, job.name()), false));
        }
        checkDependencies(job);
    }

    private void check(Definition job, List<Wanted> needs, boolean ordering) {
        boolean alike = needs.stream().noneMatch(JobNames::differs);
        List<Copy> copies = names.ofJob(job.name());
        for (Copy copy : alike ? copies.subList(0, Math.min(1, copies.size())) : copies) {
            List<String> targets = check(copy, needs);
            List<Copy> same = alike ? copies : List.of(copy);
            if (ordering) {
                same.forEach(each -> edges.put(each.name(), targets));
            }
        }
    }

    /** Names of what is needed, without the job itself. */
    private List<String> check(Copy by, List<Wanted> needs) {
        List<String> good = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Wanted need : needs) {
            for (String target : names.targets(need, by)) {
                boolean self = target.equals(by.name())
                        || need.matrix().isEmpty()
                                && need.name().equals(by.job().name());
                if (!seen.add(target)) {
                    fault(FaultKind.DUPLICATE_NEED, need, by, "needs '" + target + "' twice", target);
                } else if (self) {
                    fault(FaultKind.SELF_NEED, need, by, "needs itself");
                } else if (known(target, need, by)) {
                    good.add(target);
                }
            }
        }
        if (seen.size() > MAX) {
            fault(
                    FaultKind.BAD_JOB,
                    needs.get(0),
                    by,
                    "needs " + seen.size() + " jobs; at most " + MAX + " are allowed");
        }
        return good;
    }

    private boolean known(String target, Wanted need, Copy by) {
        Optional<Copy> found = names.find(target);
        if (found.isEmpty() && !need.optional()) {
            String hidden = target.startsWith(".") ? ": hidden jobs are templates" : "";
            fault(
                    FaultKind.UNKNOWN_NEED,
                    need,
                    by,
                    "needs '" + target + "', which is not a job of this file" + hidden
                            + Nearest.hint(target, names.jobs()),
                    target);
        }
        if (found.isPresent() && root.stage(found.get().job()) > root.stage(by.job()) && root.stage(by.job()) >= 0) {
            String message = "of stage '" + by.job().stage() + "' needs '" + target + "' of the later stage '"
                    + found.get().job().stage() + "'";
            fault(FaultKind.LATER_STAGE_NEED, need, by, message, target);
        }
        return found.isPresent();
    }

    private void fault(FaultKind kind, Wanted need, Copy by, String message, String... others) {
        List<String> involved = new ArrayList<>(List.of(by.job().name()));
        involved.addAll(List.of(others));
        faults.add(kind, need.location(), "job '" + by.job().name() + "' " + message, involved);
    }

    private void checkDependencies(Definition job) {
        List<Node.Scalar> dependencies =
                job.get("dependencies").map(Nodes::scalars).orElse(List.of());
        List<String> needed = job.get("needs")
                .map(needs -> reader.read(needs, job.name()).stream()
                        .map(Wanted::name)
                        .toList())
                .orElse(List.of());
        for (Node.Scalar dependency : dependencies) {
            checkDependency(job, Nodes.text(dependency), dependency.location());
            if (!needed.isEmpty() && !needed.contains(Nodes.text(dependency))) {
                dependency(job, dependency, "which is not among its 'needs'");
            }
        }
    }

    /** That the job whose artifacts are wanted exists and does not come later. */
    void checkDependency(Definition job, String wanted, Location place) {
        Optional<Copy> found =
                names.find(wanted).or(() -> names.ofJob(wanted).stream().findFirst());
        String trouble = found.isEmpty()
                ? "which is not a job of this file" + Nearest.hint(wanted, names.jobs())
                : root.stage(found.get().job()) > root.stage(job) ? "which is in a later stage" : "";
        if (!trouble.isEmpty()) {
            String message = "job '" + job.name() + "' depends on '" + wanted + "', " + trouble;
            faults.add(FaultKind.UNKNOWN_DEPENDENCY, place, message, job.name(), wanted);
        }
    }

    private void dependency(Definition job, Node.Scalar wanted, String trouble) {
        String message = "job '" + job.name() + "' depends on '" + Nodes.text(wanted) + "', " + trouble;
        faults.add(FaultKind.UNKNOWN_DEPENDENCY, wanted.location(), message, job.name(), Nodes.text(wanted));
    }
}
