package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Rule;
import dev.firsttry.finding.RuleBook;
import dev.firsttry.finding.RuleSection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rule book explains every rule id that the code can give, and no other; {@code docs/rules.md} is its print. */
class RulesTest {

    private static final Path PAGE = Path.of("../docs/rules.md");
    private static final Path BOOK = Path.of("src/main/resources/dev/firsttry/finding/rules");
    private static final Pattern ID = Pattern.compile("\"([a-z]+/[a-z][a-z0-9-]+)\"");

    private static final String HOW = """
            HOW TO ADD A RULE
              1. add one line to the file of its section in firsttry-core/src/main/resources/dev/firsttry/finding/rules:
                 the/id | What it means. | What to do.
              2. mvn -pl firsttry-core test -Dtest=RulesTest -Dfirsttry.golden.update=true
            (docs/rules.md is written from there: do not edit it, and after a merge conflict in it just do step 2)
            """;

    /** What looks like a rule id and is none. */
    private static final Set<String> OTHERS = Set.of(
            "actions", "application", "firsttry", "gradle", "objects", "policies", "refs", "ruby", "stcarolas", "text");

    @Test
    void every_rule_in_the_sources_is_in_the_book() throws IOException {
        Set<String> ids = new TreeSet<>();
        for (String source : sources()) {
            ID.matcher(source)
                    .results()
                    .map(match -> match.group(1))
                    .filter(id -> !OTHERS.contains(id.substring(0, id.indexOf('/'))))
                    .forEach(ids::add);
        }
        assertThat(ids).hasSizeGreaterThan(50);
        ids.removeIf(id -> exact().anyMatch(rule -> rule.id().equals(id)));
        assertThat(ids)
                .as("rules that the code gives and the book does not have. " + HOW)
                .isEmpty();
    }

    @Test
    void every_kind_of_fault_is_in_the_book() {
        assertThat(exact().map(Rule::id))
                .as(HOW)
                .containsAll(
                        Arrays.stream(FaultKind.values()).map(FaultKind::id).toList());
    }

    @Test
    void every_rule_in_the_book_is_in_the_sources() throws IOException {
        String all = String.join("\n", sources());
        assertThat(exact().map(Rule::id).filter(id -> !isGivenBy(all, id)))
                .as("rules in the book that no code gives: remove them, or correct the id")
                .isEmpty();
    }

    /** An id stands there whole, or as the constant or the text that its last part is made from. */
    private static boolean isGivenBy(String sources, String id) {
        String last = id.substring(id.indexOf('/') + 1);
        String constant = last.replace('-', '_').toUpperCase(Locale.ROOT);
        return sources.contains("\"" + id + "\"")
                || sources.contains("\"" + last + "\"")
                || Pattern.compile("(?m)^    " + constant + "[,;({]")
                        .matcher(sources)
                        .find();
    }

    @Test
    void ids_anchors_and_texts_are_there_once() {
        List<Rule> rules = RuleBook.standard().rules();
        assertThat(rules).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(rules).extracting(Rule::anchor).doesNotHaveDuplicates();
        assertThat(rules)
                .allMatch(rule -> rule.means().endsWith(".") && !rule.means().contains("|"), HOW);
    }

    @Test
    void every_file_of_the_book_is_listed() throws IOException {
        try (Stream<Path> files = Files.list(BOOK)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
                    .as("rules/sections.txt lists the other files, in the order of the page")
                    .filteredOn(name -> !name.equals("sections"))
                    .containsExactlyInAnyOrderElementsOf(RuleBook.standard().sections().stream()
                            .map(RuleSection::name)
                            .toList());
        }
    }

    @Test
    void the_page_is_the_book() throws IOException {
        String page = RulesPage.of(RuleBook.standard());
        if (Boolean.getBoolean("firsttry.golden.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).as("docs/rules.md. " + HOW).isEqualTo(page);
    }

    private static Stream<Rule> exact() {
        return RuleBook.standard().rules().stream().filter(Rule::isExact);
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> core = Files.walk(Path.of("src/main/java"));
                Stream<Path> plugin = Files.walk(Path.of("../firsttry-maven-plugin/src/main/java"))) {
            return Stream.concat(core, plugin)
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(RulesTest::read)
                    .collect(Collectors.toList());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
