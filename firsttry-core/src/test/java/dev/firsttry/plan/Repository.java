package dev.firsttry.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.finding.Fault;
import dev.firsttry.pipeline.PlanContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A directory with workflows, made by a test. */
public record Repository(Path root) {

    /** Writes a workflow named {@code ci.yml}. */
    public Repository github(String yaml) {
        return file(".github/workflows/ci.yml", yaml);
    }

    public Repository file(String path, String text) {
        try {
            Files.createDirectories(root.resolve(path).getParent());
            Files.writeString(root.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public PlanOutcome outcome(PlanContext context) {
        return Planner.plan(new PlanRequest(root, List.of(), context, Optional.empty()));
    }

    public ExecutionPlan plan() {
        PlanOutcome outcome = outcome(PlanContext.DEFAULT);
        assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
        return ((PlanOutcome.Planned) outcome).plan();
    }

    public List<Fault> faults() {
        PlanOutcome outcome = outcome(PlanContext.DEFAULT);
        assertThat(outcome).isInstanceOf(PlanOutcome.Faulty.class);
        return ((PlanOutcome.Faulty) outcome).faults();
    }
}
