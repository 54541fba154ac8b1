package dev.firsttry.check.secrets;

import java.util.List;
import java.util.stream.Stream;

/**
 * FirstTry's own rules. Token shapes are as their issuers document them; the rules for settings.xml, pom.xml, .npmrc and
 * URLs are for what people who use Maven leak.
 */
final class BuiltInRules {

    private BuiltInRules() {}

    static SecretRules all() {
        List<SecretRule> rules = Stream.of(
                        CloudRules.all(), ForgeRules.all(), ServiceRules.all(), BuildRules.all(), GenericRules.all())
                .flatMap(List::stream)
                .toList();
        return new SecretRules(rules, List.of());
    }
}
