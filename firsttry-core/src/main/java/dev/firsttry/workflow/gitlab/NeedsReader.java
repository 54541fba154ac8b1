package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code needs} in all its forms. */
final class NeedsReader {

    private final Faults faults;

    NeedsReader(Faults faults) {
        this.faults = faults;
    }

    /**
     * A need of this pipeline. Forms that only fetch artifacts of other pipelines order nothing and are left out.
     *
     * @param matrix {@code parallel:matrix}, which selects instances; empty for all
     */
    record Wanted(String name, Location location, boolean optional, boolean artifacts, Optional<Node> matrix) {}

    /** Whether any need names another pipeline and no job: the job then shows that pipeline's status. */
    static boolean mirrors(Node needs) {
        return Nodes.flat(needs).stream()
                .flatMap(need -> Nodes.mapping(need).stream())
                .anyMatch(need -> Nodes.get(need, "pipeline").isPresent()
                        && Nodes.get(need, "job").isEmpty());
    }

    /** Whether any need fetches what a job of another pipeline or project left. */
    static boolean fetches(Node needs) {
        return Nodes.flat(needs).stream()
                .flatMap(need -> Nodes.mapping(need).stream())
                .filter(NeedsReader::isForeign)
                .anyMatch(need -> Nodes.get(need, "job").isPresent()
                        && Nodes.flag(need, "artifacts").orElse(true));
    }

    private static boolean isForeign(Node.Mapping need) {
        return Nodes.get(need, "project").isPresent()
                || Nodes.get(need, "pipeline").isPresent();
    }

    List<Wanted> read(Node needs, String job) {
        List<Wanted> all = new ArrayList<>();
        for (Node need : Nodes.flat(needs)) {
            Nodes.scalar(need)
                    .filter(name -> !name.isNull())
                    .ifPresent(name ->
                            all.add(new Wanted(Nodes.text(name), name.location(), false, true, Optional.empty())));
            Nodes.mapping(need).flatMap(mapping -> mapping(mapping, job)).ifPresent(all::add);
        }
        return all;
    }

    private Optional<Wanted> mapping(Node.Mapping need, String job) {
        Optional<Node> name = Nodes.get(need, "job");
        boolean other = isForeign(need);
        boolean project = Nodes.get(need, "project").isPresent();
        if (project && (name.isEmpty() || Nodes.get(need, "ref").isEmpty())) {
            wrong(need, job, "a need of another project takes 'project', 'job' and 'ref'");
        } else if (!other && name.isEmpty()) {
            wrong(need, job, "a need takes 'job'");
        }
        if (other || name.flatMap(Nodes::scalar).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Wanted(
                Nodes.text(need, "job").orElseThrow(),
                name.get().location(),
                Nodes.flag(need, "optional").orElse(false),
                Nodes.flag(need, "artifacts").orElse(true),
                Nodes.get(need, "parallel")
                        .flatMap(Nodes::mapping)
                        .flatMap(parallel -> Nodes.get(parallel, "matrix"))));
    }

    private void wrong(Node.Mapping need, String job, String what) {
        faults.add(FaultKind.BAD_JOB, need.location(), "job '" + job + "': " + what, job);
    }
}
