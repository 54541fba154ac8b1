package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.finding.FaultKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule id that somebody can meet is explained in {@code docs/rules.md}. */
class RulesTest {

    private static final Path RULES = Path.of("../docs/rules.md");
    private static final Pattern ID = Pattern.compile("\"([a-z]+/[a-z][a-z0-9-]+)\"");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\|([^|]*`[^|]*)\\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** What looks like a rule id and is none. */
    private static final Set<String> OTHERS = Set.of("actions", "application", "firsttry", "policies", "ruby", "text");

    @Test
    void every_rule_in_the_sources_has_a_row() throws IOException {
        Set<String> ids = new TreeSet<>();
        for (Path source : sources()) {
            ID.matcher(Files.readString(source))
                    .results()
                    .map(match -> match.group(1))
                    .filter(id -> !OTHERS.contains(id.substring(0, id.indexOf('/'))))
                    .forEach(ids::add);
        }
        assertThat(ids).hasSizeGreaterThan(50);
        ids.removeAll(documented());
        assertThat(ids).as("rules without a row in docs/rules.md").isEmpty();
    }

    @Test
    void every_kind_of_fault_has_a_row() throws IOException {
        assertThat(documented())
                .containsAll(
                        Arrays.stream(FaultKind.values()).map(FaultKind::id).toList());
    }

    @Test
    void no_rule_has_two_rows() throws IOException {
        assertThat(rows()).doesNotHaveDuplicates();
    }

    private static Set<String> documented() throws IOException {
        return rows().stream().collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> rows() throws IOException {
        return FIRST_CELL
                .matcher(Files.readString(RULES))
                .results()
                .flatMap(cell -> CODE.matcher(cell.group(1)).results())
                .map(id -> id.group(1))
                .toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> core = Files.walk(Path.of("src/main/java"));
                Stream<Path> plugin = Files.walk(Path.of("../firsttry-maven-plugin/src/main/java"))) {
            return Stream.concat(core, plugin)
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
        }
    }
}
