package dev.firsttry;

import dev.firsttry.finding.Rule;
import dev.firsttry.finding.RuleBook;
import dev.firsttry.finding.RuleSection;
import java.util.List;
import java.util.stream.Collectors;

/** {@code docs/rules.md} as the rule book says it. */
final class RulesPage {

    private static final String OPENING = """
            # Rules

            <!-- Written from firsttry-core/src/main/resources/dev/firsttry/finding/rules by RulesTest. Edit there. -->

            Every finding, refusal and fault carries a rule id in brackets, in the console as in `report.json`, and every \
            report links here. An id is never reused for something else. `*` stands for any name.
            """;

    private static final String TABLE = "| id | means | do this |\n|---|---|---|\n";

    private RulesPage() {}

    static String of(RuleBook book) {
        StringBuilder page = new StringBuilder(OPENING);
        book.sections().forEach(section -> page.append('\n').append(of(section)));
        return page.toString();
    }

    private static String of(RuleSection section) {
        StringBuilder text = new StringBuilder();
        boolean inTable = false;
        for (String line : section.lines()) {
            List<Rule> rules = RuleSection.rules(line);
            text.append(!rules.isEmpty() && !inTable ? TABLE : "").append(rules.isEmpty() ? line : row(rules));
            text.append('\n');
            inTable = !rules.isEmpty();
        }
        return text.toString();
    }

    private static String row(List<Rule> rules) {
        String ids = rules.stream()
                .map(rule -> "<a id=\"" + rule.anchor() + "\"></a>`" + rule.id() + "`")
                .collect(Collectors.joining(", "));
        return "| " + ids + " | " + rules.get(0).means() + " | " + rules.get(0).remedy() + " |";
    }
}
