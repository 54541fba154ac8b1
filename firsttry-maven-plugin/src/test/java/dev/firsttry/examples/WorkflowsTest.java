package dev.firsttry.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.finding.Fault;
import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.PlanOutcome;
import dev.firsttry.plan.PlanRequest;
import dev.firsttry.plan.Planner;
import dev.firsttry.plan.format.PlanJson;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FirstTry's planner has nothing to complain about in the workflows that this repository ships. */
class WorkflowsTest {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    @Test
    void of_this_repository() {
        assertThat(plan(REPOSITORY)).contains("test (JDK 17, ubuntu-latest)", "README, Maven 3.9.16");
    }

    @Test
    void of_the_orders_service() {
        assertThat(plan(REPOSITORY.resolve("examples/orders-service")))
                .contains(
                        "test (17, ubuntu-latest)", "test (21, windows-latest)", "test (25, ubuntu-latest)", "package")
                .doesNotContain("test (17, windows-latest)");
    }

    private static String plan(Path repository) {
        return Planner.plan(PlanRequest.of(repository)).fold(new PlanOutcome.Cases<>() {
            @Override
            public String planned(ExecutionPlan plan) {
                return PlanJson.of(plan);
            }

            @Override
            public String faulty(List<Fault> faults) {
                throw new AssertionError(faults);
            }

            @Override
            public String nothing(List<String> places) {
                throw new AssertionError("nothing in " + places);
            }
        });
    }
}
