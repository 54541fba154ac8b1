package dev.firsttry.check;

import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * A check whose findings become the baseline. Always runs: an entry of the cache does not say what was forgiven in it.
 *
 * @param limit what may be forgiven at most; empty: everything that is found
 * @param recorder told what is forgiven from now on
 */
public record RecordedCheck(Check check, Optional<Baseline> limit, Consumer<Baseline> recorder) implements Check {

    @Override
    public String name() {
        return check.name();
    }

    @Override
    public CheckScope scope() {
        return check.scope();
    }

    @Override
    public Reuse reuse() {
        return Reuse.NEVER;
    }

    @Override
    public SortedMap<String, String> keyFields(CheckContext context) {
        return check.keyFields(context);
    }

    @Override
    public CheckResult run(CheckContext context) {
        CheckResult found = check.run(context);
        Baseline all = Baseline.of(found.findings());
        Baseline forgiven = limit.map(all::within).orElse(all);
        recorder.accept(forgiven);
        return forgiven.apply(name(), found);
    }
}
