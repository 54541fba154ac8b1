package dev.firsttry.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A way to do less than the policy demands, and what {@code bypass.properties} of its invoker project says about it. The
 * project tries it once with the goals alone and once more with the half of the gate that is an extension ({@code
 * -Dboth.halves}), and the evidence of both must be as the file says. The table in {@code docs/enforcement.md} is written
 * from the same files.
 */
public final class Bypass {

    private final File project;
    private final File executionRoot;
    private final BypassRow row;

    private Bypass(File project, File executionRoot, BypassRow row) {
        this.project = project;
        this.executionRoot = executionRoot;
        this.row = row;
    }

    public static Bypass of(File project) throws IOException {
        return of(project, project);
    }

    /** Of builds that were started in {@code executionRoot}, a directory of the project. */
    public static Bypass of(File project, File executionRoot) throws IOException {
        return new Bypass(
                project, executionRoot, BypassRow.read(project.toPath().resolve(BypassRow.FILE)));
    }

    /** Everything that the file says is so. */
    public Bypass isAsTheTableSays() throws IOException {
        for (String rule : row.rules()) {
            assertThat(runs("violation", rule))
                    .as("builds that %s refused", rule)
                    .hasSize(row.halves("refused"));
            assertThat(runs("bypass-allowed", rule))
                    .as("builds with %s on record", rule)
                    .hasSize(row.halves("recorded"));
        }
        if (row.halves("refused") > 0) {
            isRefused();
        } else if (row.halves("recorded") == 0) {
            assertThat(trail()).as("nobody saw it").doesNotExist();
        }
        return this;
    }

    private void isRefused() throws IOException {
        Evidence.of(project, executionRoot)
                .refused(row.rules().toArray(String[]::new))
                .withoutStackTrace();
        assertThat(project.toPath().resolve("target/classes"))
                .as("nothing was built")
                .doesNotExist();
        assertThat(goalsThatRan())
                .as("the goal enforce ran in the build without the extension, and in no other")
                .isEqualTo(row.goals().equals("refused") ? 1 : 0);
        assertThat(Evidence.of(project, executionRoot).audit())
                .filteredOn(entry -> entry.path("type").asText().equals("violation"))
                .allSatisfy(entry -> assertThat(entry.path("message").asText()).containsPattern(row.where()));
    }

    /** Maven heads each goal with a line, of which versions differ in everything but this. */
    private int goalsThatRan() throws IOException {
        String console = Evidence.of(project, executionRoot).console();
        return (int) Pattern.compile("--- \\S+:enforce \\(")
                .matcher(console)
                .results()
                .count();
    }

    /** Ids of the builds whose trail has such an entry. */
    private List<String> runs(String type, String rule) throws IOException {
        return Files.exists(trail())
                ? Evidence.trail(trail()).stream()
                        .filter(entry -> entry.path("type").asText().equals(type))
                        .filter(entry -> entry.path("rule").asText().equals(rule))
                        .map(entry -> entry.path("run").asText())
                        .distinct()
                        .toList()
                : List.of();
    }

    private Path trail() {
        return project.toPath().resolve(".firsttry/audit.jsonl");
    }
}
