package dev.firsttry.plan;

import dev.firsttry.pipeline.Job;
import dev.firsttry.pipeline.Pipeline;
import dev.firsttry.pipeline.Provider;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Finds jobs by what needs call them: GitHub's ids ignore case. */
final class JobIndex {

    private final boolean ignoresCase;
    private final Map<String, Integer> numbers = new HashMap<>();

    JobIndex(Pipeline pipeline) {
        this.ignoresCase = pipeline.provider() == Provider.GITHUB;
        List<Job> jobs = pipeline.jobs();
        for (int i = 0; i < jobs.size(); i++) {
            numbers.put(identity(jobs.get(i).id()), i);
        }
    }

    /** The job's number in order of declaration. */
    OptionalInt find(String target) {
        Integer number = numbers.get(identity(target));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private String identity(String id) {
        return ignoresCase ? id.toLowerCase(Locale.ROOT) : id;
    }
}
