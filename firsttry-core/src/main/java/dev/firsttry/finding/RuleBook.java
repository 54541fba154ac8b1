package dev.firsttry.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every rule that somebody can meet: what it means and what to do. {@code docs/rules.md} is written from it, and every
 * report links there. To add a rule, add one line to a file of {@code src/main/resources/dev/firsttry/finding/rules}.
 */
public final class RuleBook {

    /** Where {@code docs/rules.md} is published. */
    public static final String HOME = "https://firsttry.dev/docs/rules";

    private static final RuleBook STANDARD = new RuleBook(lines("sections").stream()
            .map(name -> new RuleSection(name, lines(name)))
            .toList());

    private final List<RuleSection> sections;
    private final Map<String, Rule> exact;
    private final List<Rule> families;

    RuleBook(List<RuleSection> sections) {
        this.sections = List.copyOf(sections);
        List<Rule> rules = rules();
        this.exact = rules.stream().filter(Rule::isExact).collect(Collectors.toMap(Rule::id, Function.identity()));
        this.families = rules.stream().filter(rule -> !rule.isExact()).toList();
    }

    /** The rules of this FirstTry. */
    public static RuleBook standard() {
        return STANDARD;
    }

    /** In the order of the page. */
    public List<RuleSection> sections() {
        return sections;
    }

    /** All rules, in the order of the page. */
    public List<Rule> rules() {
        return sections.stream().flatMap(section -> section.rules().stream()).toList();
    }

    /** The rule of that very id, else the first family that explains it, such as {@code secrets/*}. */
    public Optional<Rule> find(String id) {
        Rule known = exact.get(id);
        return known == null ? family(id) : Optional.of(known);
    }

    /** A loop, as a report asks for each of its findings. */
    private Optional<Rule> family(String id) {
        for (Rule family : families) {
            if (family.explains(id)) {
                return Optional.of(family);
            }
        }
        return Optional.empty();
    }

    /** Address of the explanation of an id; of the whole page when the id is nobody's, such as a job's own tool's. */
    public static String help(String id) {
        return standard().find(id).map(rule -> HOME + "#" + rule.anchor()).orElse(HOME);
    }

    private static List<String> lines(String name) {
        try (InputStream in = RuleBook.class.getResourceAsStream("rules/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the jar of FirstTry is damaged: " + name, e);
        }
    }
}
