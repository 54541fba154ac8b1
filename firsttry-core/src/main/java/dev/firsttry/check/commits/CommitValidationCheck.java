package dev.firsttry.check.commits;

import dev.firsttry.check.Check;
import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CheckScope;
import dev.firsttry.check.Reuse;
import dev.firsttry.git.GitRepository;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether the commits under review follow the convention, and what they change has owners. */
public final class CommitValidationCheck implements Check {

    private static final String VERSION = "1";

    private final CommitParameters parameters;

    public CommitValidationCheck(CommitParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String name() {
        return CheckCatalog.COMMIT_VALIDATION;
    }

    @Override
    public CheckScope scope() {
        return CheckScope.REPOSITORY;
    }

    @Override
    public Reuse reuse() {
        return Reuse.ENTRY_STANDS;
    }

    @Override
    public SortedMap<String, String> keyFields(CheckContext context) {
        var fields = new TreeMap<>(Map.of(
                "commits.version", VERSION,
                "commits.scope", String.valueOf(parameters.requireScope()),
                "commits.codeowners", String.valueOf(parameters.codeowners())));
        Optional<GitRepository> opened = GitRepository.open(context.topLevel());
        if (opened.isPresent()) {
            try (GitRepository repository = opened.get()) {
                repository.commit().ifPresent(head -> {
                    ReviewRange range = ReviewRange.of(repository.history(), head, parameters.bases());
                    fields.put("commits.head", head);
                    fields.put("commits.base", range.base().orElse("") + " " + range.cut());
                });
            }
        }
        return fields;
    }

    @Override
    public CheckResult run(CheckContext context) {
        var report = new CommitReport();
        Optional<GitRepository> opened = GitRepository.open(context.topLevel());
        if (opened.isEmpty()) {
            report.noHistory("there is no git repository here");
            return report.result();
        }
        try (GitRepository repository = opened.get()) {
            repository
                    .commit()
                    .ifPresentOrElse(
                            head -> new CommitReview(context, parameters, repository.history(), report).run(head),
                            () -> report.noHistory("there is no commit yet"));
        }
        return report.result();
    }
}
