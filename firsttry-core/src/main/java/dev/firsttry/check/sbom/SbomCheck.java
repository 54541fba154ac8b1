package dev.firsttry.check.sbom;

import dev.firsttry.check.Check;
import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CheckScope;
import dev.firsttry.check.Coordinates;
import dev.firsttry.check.Reuse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the bill of materials; it is the {@link CheckResult#evidence()} of the result. To be given modules whose
 * dependencies were resolved: it cannot tell none from unknown.
 */
public final class SbomCheck implements Check {

    /** Measure: components in the document. */
    public static final String COMPONENTS = "sbom.components";

    private final Coordinates root;
    private final boolean transitive;

    /** @param root the project that the document is about */
    public SbomCheck(Coordinates root, boolean transitive) {
        this.root = root;
        this.transitive = transitive;
    }

    @Override
    public String name() {
        return CheckCatalog.SBOM_GENERATION;
    }

    @Override
    public CheckScope scope() {
        return CheckScope.REPOSITORY;
    }

    /** Resolved versions can change without any input of this checkout; and it takes no time. */
    @Override
    public Reuse reuse() {
        return Reuse.NEVER;
    }

    @Override
    public SortedMap<String, String> keyFields(CheckContext context) {
        return new TreeMap<>();
    }

    @Override
    public CheckResult run(CheckContext context) {
        String document = new String(SbomWriter.write(root, context.modules(), transitive), StandardCharsets.UTF_8);
        long components = context.modules().stream()
                .flatMap(module -> module.dependencies().stream())
                .map(each -> each.coordinates().toString())
                .distinct()
                .count();
        return CheckResult.judged(List.of(), "CycloneDX 1.6, " + components + " dependencies\n")
                .with(document, Map.of(COMPONENTS, components));
    }
}
