package dev.firsttry.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.finding.RuleBook;
import dev.firsttry.it.BypassRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of requests to do less in {@code docs/enforcement.md} is what the invoker projects prove. {@code
 * -Dfirsttry.golden.update=true} writes it anew.
 */
class EnforcementTableTest {

    private static final Path PAGE = Path.of("../docs/enforcement.md");
    private static final Path PROJECTS = Path.of("../src/it");
    private static final String START = "<!-- Written by EnforcementTableTest from src/it/*/bypass.properties. -->\n";
    private static final String END = "<!-- end -->\n";
    private static final Map<String, String> WORDS =
            Map.of("refused", "refuse", "recorded", "put on record", "unseen", "see nothing", "absent", "-");

    /** An invoker project and its row. */
    private record Shown(String project, BypassRow row) {}

    @Test
    void the_table_is_what_the_invoker_projects_prove() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf(START) + START.length();
        int end = page.indexOf(END, start);
        assertThat(start).as(START).isGreaterThan(START.length());
        if (Boolean.getBoolean("firsttry.golden.update")) {
            Files.writeString(PAGE, page.substring(0, start) + table() + page.substring(end));
        } else {
            assertThat(page.substring(start, end)).isEqualTo(table());
        }
    }

    @Test
    void every_rule_of_the_table_is_explained() throws IOException {
        assertThat(rows())
                .flatExtracting(shown -> shown.row().rules())
                .allSatisfy(rule ->
                        assertThat(RuleBook.standard().find(rule)).as(rule).isPresent());
    }

    @Test
    void no_two_rows_claim_the_same_place() throws IOException {
        assertThat(rows()).extracting(shown -> shown.row().order()).doesNotHaveDuplicates();
    }

    private static String table() throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "| request to do less | the goals | the extension | rule | how it ends | shown by |",
                "|---|---|---|---|---|---|"));
        rows().forEach(shown -> lines.add(line(shown)));
        return String.join("\n", lines) + "\n";
    }

    private static String line(Shown shown) {
        BypassRow row = shown.row();
        String rules = row.rules().stream()
                .map(rule -> "[`" + rule + "`](rules.md#" + rule.replace('/', '-') + ")")
                .collect(Collectors.joining(", "));
        String project = "[" + shown.project() + "](../src/it/" + shown.project() + ")";
        return "| " + row.request() + " | " + WORDS.get(row.goals()) + " | " + WORDS.get(row.extension()) + " | "
                + rules + " | " + row.remark() + " | " + project + " |";
    }

    private static List<Shown> rows() throws IOException {
        List<Shown> rows = new ArrayList<>();
        try (Stream<Path> projects = Files.list(PROJECTS)) {
            for (Path project : projects.sorted().toList()) {
                Path file = project.resolve(BypassRow.FILE);
                if (Files.exists(file)) {
                    rows.add(new Shown(project.getFileName().toString(), BypassRow.read(file)));
                }
            }
        }
        rows.sort(Comparator.comparingInt(shown -> shown.row().order()));
        return rows;
    }
}
