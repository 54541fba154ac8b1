package dev.firsttry.check.secrets;

import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the repository itself says about secret scans: {@code .gitleaks.toml}, {@code .gitleaksignore} and
 * {@code .gitleaks-baseline.json} at its top.
 *
 * @param rules the built-in ones with what the file adds and takes away
 * @param findings that such files are in force, or cannot be used
 */
record Settings(SecretRules rules, IgnoreList ignores, GitleaksBaseline baseline, List<Finding> findings) {

    static final String CONFIG = ".gitleaks.toml";
    static final String IGNORE = ".gitleaksignore";
    private static final int MAX_BYTES = 16 << 20;

    static Settings of(CheckContext context) {
        var findings = new ArrayList<Finding>();
        SecretRules rules = config(context, findings).on(BuiltInRules.all());
        return new Settings(rules, ignores(context, findings), baseline(context, findings), findings);
    }

    private static GitleaksConfig config(CheckContext context, List<Finding> findings) {
        byte[] bytes = read(context, CONFIG, findings);
        if (bytes.length == 0) {
            return GitleaksConfig.NONE;
        }
        try {
            GitleaksConfig config = GitleaksConfig.parse(bytes);
            findings.add(note(
                    CONFIG,
                    config.rules().size() + " own rules, " + config.allowlists().size() + " allowlists, "
                            + config.disabled().size() + " rules switched off"));
            return config;
        } catch (GitleaksFault e) {
            findings.add(broken(new Location(CONFIG, e.line(), e.column()), e.getMessage()));
            return GitleaksConfig.NONE;
        }
    }

    private static IgnoreList ignores(CheckContext context, List<Finding> findings) {
        byte[] bytes = read(context, IGNORE, findings);
        if (bytes.length == 0) {
            return IgnoreList.NONE;
        }
        IgnoreList list = IgnoreList.parse(new String(bytes, StandardCharsets.UTF_8));
        findings.add(note(IGNORE, list.fingerprints().size() + " findings ignored by name"));
        return list;
    }

    private static GitleaksBaseline baseline(CheckContext context, List<Finding> findings) {
        GitleaksBaseline all = GitleaksBaseline.NONE;
        for (String name : GitleaksBaseline.NAMES) {
            if (!isThere(context, name)) {
                continue;
            }
            int before = findings.size();
            byte[] bytes = read(context, name, findings);
            if (findings.size() > before) {
                continue;
            }
            try {
                List<GitleaksEntry> entries = GitleaksReport.read(bytes);
                all = all.with(name, entries);
                findings.add(note(name, entries.size() + " old findings of gitleaks"));
            } catch (GitleaksFault e) {
                findings.add(broken(new Location(name, e.line(), e.column()), e.getMessage()));
            }
        }
        return all;
    }

    private static boolean isThere(CheckContext context, String name) {
        return context.files().contains(name)
                && Files.isRegularFile(context.topLevel().resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    private static byte[] read(CheckContext context, String name, List<Finding> findings) {
        Path file = context.topLevel().resolve(name);
        if (!isThere(context, name)) {
            return new byte[0];
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                findings.add(broken(Location.of(name), "the file is larger than 16 MiB"));
                return new byte[0];
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            findings.add(broken(Location.of(name), "it cannot be read: " + e.getMessage()));
            return new byte[0];
        }
    }

    private static Finding note(String file, String message) {
        return Finding.of(
                Severity.NOTE,
                "secrets/configuration",
                CheckCatalog.SECURITY_SCAN,
                "in force: " + message,
                "",
                Location.of(file));
    }

    private static Finding broken(Location location, String message) {
        return Finding.error(
                "secrets/bad-configuration",
                CheckCatalog.SECURITY_SCAN,
                message,
                "correct or remove " + location.file(),
                location);
    }
}
