package dev.firsttry.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firsttry.digest.Sha256;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.json.MalformedJsonException;
import dev.firsttry.json.PrettyJson;
import dev.firsttry.json.RecordReader;
import dev.firsttry.json.RecordWriter;
import dev.firsttry.json.TreeParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Findings that were there before a policy came, recorded so that only new ones fail. The same for every check.
 *
 * <p>A finding is recognized by check, rule, file and message, and counted; its line may move. Two of the same in one
 * file cannot be told apart: as long as there are no more than recorded, none is new.
 *
 * @param counts identity ({@code check|rule|file|message}) to how many of them are old
 */
public record Baseline(SortedMap<String, Integer> counts) {

    public static final Baseline EMPTY = new Baseline(new TreeMap<>());

    /** Its name in the top-level directory. */
    public static final String FILE = "firsttry-baseline.json";

    private static final int FORMAT = 1;

    public Baseline {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    record Document(int schemaVersion, SortedMap<String, Integer> findings) {}

    /** Records the errors among the findings; what is no error fails nothing. */
    public static Baseline of(Collection<Finding> findings) {
        var counts = new TreeMap<String, Integer>();
        findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> counts.merge(identity(finding), 1, Integer::sum));
        return new Baseline(counts);
    }

    private static String identity(Finding finding) {
        String file = finding.location().file();
        return String.join("|", finding.check(), finding.rule(), file, finding.message());
    }

    /** Empty when the bytes are no baseline: to be reported, never to be taken for an empty one. */
    public static Optional<Baseline> parse(byte[] json) {
        try {
            Document document = RecordReader.read(TreeParser.parse(json), Document.class);
            boolean usable = document.schemaVersion() == FORMAT
                    && document.findings().values().stream().allMatch(count -> count > 0);
            return usable ? Optional.of(new Baseline(document.findings())) : Optional.empty();
        } catch (MalformedJsonException notABaseline) {
            return Optional.empty();
        }
    }

    /** JSON, sorted, so that a change of it reads well in a review. */
    public byte[] json() {
        ObjectNode document = RecordWriter.tree(new Document(FORMAT, counts));
        return PrettyJson.write(document).getBytes(StandardCharsets.UTF_8);
    }

    /** The result with what is old turned into notes; a note says when the baseline can shrink. */
    public CheckResult apply(String check, CheckResult result) {
        var left = new TreeMap<>(of(check).counts());
        if (left.isEmpty() || result.status() == TaskStatus.UNSUPPORTED || result.status() == TaskStatus.SKIPPED) {
            return result;
        }
        var findings = new ArrayList<Finding>();
        result.findings().forEach(finding -> findings.add(old(finding, left) ? note(finding) : finding));
        int gone = left.values().stream().mapToInt(Integer::intValue).sum();
        if (gone > 0) {
            findings.add(Finding.of(
                    Severity.NOTE,
                    "baseline/shrink",
                    check,
                    gone + " recorded findings are gone",
                    "record the baseline again, so that they cannot come back",
                    Location.NONE));
        }
        CheckResult judged = CheckResult.judged(findings, result.log());
        CheckResult told = judged.with(result.evidence(), result.measures());
        return result.reused() ? told.asReused() : told;
    }

    private static boolean old(Finding finding, SortedMap<String, Integer> left) {
        boolean old = finding.severity() == Severity.ERROR && left.containsKey(identity(finding));
        if (old) {
            left.computeIfPresent(identity(finding), (identity, count) -> count > 1 ? count - 1 : null);
        }
        return old;
    }

    private static Finding note(Finding finding) {
        return new Finding(
                finding.rule(),
                finding.check(),
                Severity.NOTE,
                finding.message() + " (old: in the baseline)",
                finding.remedy(),
                finding.location(),
                finding.commit(),
                finding.fingerprint());
    }

    /** The part of it that is about one check. */
    public Baseline of(String check) {
        var own = new TreeMap<>(counts);
        own.keySet().removeIf(identity -> !identity.startsWith(check + "|"));
        return new Baseline(own);
    }

    /** Of its JSON. */
    public Sha256 digest() {
        return Sha256.of(json());
    }

    /** Both together. */
    public Baseline plus(Baseline other) {
        var sum = new TreeMap<>(counts);
        other.counts().forEach((identity, count) -> sum.merge(identity, count, Integer::sum));
        return new Baseline(sum);
    }

    /** What both forgive. */
    public Baseline within(Baseline limit) {
        var least = new TreeMap<String, Integer>();
        counts.forEach((identity, count) -> {
            int both = Math.min(count, limit.counts().getOrDefault(identity, 0));
            if (both > 0) {
                least.put(identity, both);
            }
        });
        return new Baseline(least);
    }

    /** What this baseline forgives beyond an older one. Under a locked policy it must be empty. */
    public List<String> grownSince(Baseline older) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > older.counts().getOrDefault(entry.getKey(), 0))
                .map(SortedMap.Entry::getKey)
                .toList();
    }
}
