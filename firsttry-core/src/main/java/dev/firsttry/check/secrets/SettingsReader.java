package dev.firsttry.check.secrets;

import dev.firsttry.check.Baseline;
import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.Forgiveness;
import dev.firsttry.check.Shrinking;
import dev.firsttry.check.Shrinking.Refusal;
import dev.firsttry.check.Shrinking.Version;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the repository's own files about secret scans. Under a lock what they forgive counts as far as the policy lets
 * it; what they add to the scan always counts.
 */
final class SettingsReader {

    private final Path top;
    private final RepositoryFiles files;
    private final Forgiveness forgiveness;
    private final SecretRules builtIn = BuiltInRules.all();
    private final List<Finding> findings = new ArrayList<>();

    SettingsReader(CheckContext context, Forgiveness forgiveness) {
        this.top = context.topLevel();
        this.files = new RepositoryFiles(context);
        this.forgiveness = forgiveness;
    }

    Settings read() {
        SecretRules rules = rules();
        IgnoreList ignores = ignores();
        GitleaksBaseline baseline = GitleaksBaseline.NONE;
        for (String name : GitleaksBaseline.NAMES) {
            baseline = baseline.with(baseline(name));
        }
        return new Settings(rules, ignores, baseline, findings);
    }

    private SecretRules rules() {
        GitleaksConfig config = parsed(Settings.CONFIG, GitleaksConfig::read).orElse(GitleaksConfig.NONE);
        if (config.files().isEmpty()) {
            return builtIn;
        }
        Baseline loosened = config.loosened(builtIn);
        Optional<Refusal> refusal = refusal(config.files(), loosened, this::loosenedBefore);
        note(Settings.CONFIG, config.summary(refusal.isEmpty()));
        refusal.ifPresent(why -> findings.add(doesNotCount(why, loosened)));
        return refusal.isEmpty() ? config.on(builtIn) : config.addedTo(builtIn);
    }

    private Baseline loosenedBefore(Version version) {
        return before(version, GitleaksConfig::read)
                .map(config -> config.loosened(builtIn))
                .orElse(Baseline.EMPTY);
    }

    /** The file is also gitleaks's own, which may need what it says: that it does not count here is no error. */
    private static Finding doesNotCount(Refusal why, Baseline loosened) {
        return why.rule().equals(Refusal.NOT_ALLOWED.rule())
                ? Finding.of(
                        Severity.WARNING,
                        "secrets/loosening",
                        CheckCatalog.SECURITY_SCAN,
                        "under a locked policy the file may only add rules; this does not count: "
                                + String.join(", ", loosened.counts().keySet()),
                        "correct what is found, or have restrictions.allow_baseline set in the policy",
                        Location.of(Settings.CONFIG))
                : why.finding(CheckCatalog.SECURITY_SCAN, Settings.CONFIG);
    }

    private IgnoreList ignores() {
        IgnoreList list = parsed(Settings.IGNORE, IgnoreList::read).orElse(IgnoreList.NONE);
        if (!counts(
                Settings.IGNORE,
                list.forgiven(),
                version -> before(version, IgnoreList::read)
                        .map(IgnoreList::forgiven)
                        .orElse(Baseline.EMPTY))) {
            return IgnoreList.NONE;
        }
        if (!list.fingerprints().isEmpty()) {
            note(Settings.IGNORE, list.fingerprints().size() + " findings ignored by name");
        }
        return list;
    }

    private GitleaksBaseline baseline(String name) {
        Function<Version, Optional<GitleaksBaseline>> reading = version -> GitleaksBaseline.read(version, name);
        GitleaksBaseline baseline = parsed(name, reading).orElse(GitleaksBaseline.NONE);
        if (baseline.files().isEmpty()
                || !counts(
                        name,
                        baseline.forgiven(),
                        version -> before(version, reading)
                                .map(GitleaksBaseline::forgiven)
                                .orElse(Baseline.EMPTY))) {
            return GitleaksBaseline.NONE;
        }
        note(name, baseline.size() + " old findings of gitleaks");
        return baseline;
    }

    private boolean counts(String file, Baseline forgiven, Function<Version, Baseline> before) {
        Optional<Refusal> refusal = refusal(Set.of(file), forgiven, before);
        refusal.ifPresent(why -> findings.add(why.finding(CheckCatalog.SECURITY_SCAN, file)));
        return refusal.isEmpty();
    }

    /** The first own baseline is where shrinking starts for these files as well, or a new one would be a way around it. */
    private Optional<Refusal> refusal(Set<String> of, Baseline forgiven, Function<Version, Baseline> before) {
        if (forgiven.counts().isEmpty()) {
            return Optional.empty();
        }
        var held = new ArrayList<>(of);
        held.add(Baseline.FILE);
        return switch (forgiveness) {
            case FREE -> Optional.empty();
            case NONE -> Optional.of(Refusal.NOT_ALLOWED);
            case SHRINKING -> new Shrinking(top, held).refusal(forgiven, before);
        };
    }

    private <T> Optional<T> parsed(String name, Function<Version, Optional<T>> reading) {
        try {
            return reading.apply(files);
        } catch (GitleaksFault e) {
            findings.add(Finding.error(
                    "secrets/bad-configuration",
                    CheckCatalog.SECURITY_SCAN,
                    e.getMessage(),
                    "correct or remove " + name,
                    new Location(name, e.line(), e.column())));
            return Optional.empty();
        }
    }

    /** What could not be used forgave nothing. */
    private static <T> Optional<T> before(Version version, Function<Version, Optional<T>> reading) {
        try {
            return reading.apply(version);
        } catch (GitleaksFault unusable) {
            return Optional.empty();
        }
    }

    private void note(String file, String message) {
        findings.add(Finding.of(
                Severity.NOTE,
                "secrets/configuration",
                CheckCatalog.SECURITY_SCAN,
                "in force: " + message,
                "",
                Location.of(file)));
    }
}
