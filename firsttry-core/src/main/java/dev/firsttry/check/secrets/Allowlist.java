package dev.firsttry.check.secrets;

import com.google.re2j.Pattern;
import dev.firsttry.digest.FieldHasher;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is not a finding, as in gitleaks' configuration.
 *
 * @param all whether every kind of condition that is given must hold ({@code AND}), or any one ({@code OR})
 * @param target what {@code regexes} look at
 * @param paths of files
 * @param regexes of the target
 * @param stopWords lower case; parts of the secret
 * @param commits full ids
 */
record Allowlist(
        boolean all,
        Target target,
        List<Pattern> paths,
        List<Pattern> regexes,
        List<String> stopWords,
        List<String> commits) {

    /** Of a digest: 128 bits. */
    private static final int DIGITS = 32;

    /** What the regular expressions of an allowlist look at. */
    enum Target {
        SECRET,
        MATCH,
        LINE
    }

    Allowlist {
        paths = List.copyOf(paths);
        regexes = List.copyOf(regexes);
        stopWords = List.copyOf(stopWords);
        commits = List.copyOf(commits);
    }

    static Allowlist ofSecrets(String... regexes) {
        List<Pattern> patterns = List.of(regexes).stream().map(Pattern::compile).toList();
        return new Allowlist(false, Target.SECRET, List.of(), patterns, List.of(), List.of());
    }

    /** Of all that decides what it allows, lower-case hex. */
    String digest() {
        return new FieldHasher("firsttry-allowlist/1")
                .add("all", Boolean.toString(all))
                .add("target", target.name())
                .add("paths", Regexes.texts(paths))
                .add("regexes", Regexes.texts(regexes))
                .add("stopWords", stopWords)
                .add("commits", commits)
                .finish()
                .digest()
                .hex();
    }

    /** What each part of it allows by itself, in words: as long as these are the same, so is what it allows. */
    List<String> parts() {
        if (all) {
            return List.of("allowlist " + digest().substring(0, DIGITS));
        }
        return Stream.of(
                        paths.stream().map(path -> "allowed path " + path.pattern()),
                        regexes.stream()
                                .map(regex ->
                                        "allowed " + target.name().toLowerCase(Locale.ROOT) + " " + regex.pattern()),
                        stopWords.stream().map(word -> "allowed stopword " + word),
                        commits.stream().map(commit -> "allowed commit " + commit))
                .flatMap(part -> part)
                .toList();
    }

    /** Whether it has no condition at all. */
    boolean isEmpty() {
        return commits.isEmpty() && paths.isEmpty() && regexes.isEmpty() && stopWords.isEmpty();
    }

    boolean allows(Candidate candidate) {
        boolean[] given = {!commits.isEmpty(), !paths.isEmpty(), !regexes.isEmpty(), !stopWords.isEmpty()};
        boolean any = false;
        boolean every = true;
        for (int i = 0; i < given.length; i++) {
            boolean holds = given[i] && holds(i, candidate);
            any |= holds;
            every &= holds || !given[i];
        }
        return all ? any && every : any;
    }

    private boolean holds(int condition, Candidate candidate) {
        return switch (condition) {
            case 0 -> commits.contains(candidate.commit());
            case 1 ->
                paths.stream().anyMatch(path -> path.matcher(candidate.path()).find());
            case 2 ->
                regexes.stream()
                        .anyMatch(regex -> regex.matcher(candidate.text(target)).find());
            case 3 -> hasStopWord(candidate.secret().toLowerCase(Locale.ROOT));
            default -> throw new IllegalArgumentException("condition " + condition);
        };
    }

    private boolean hasStopWord(String secret) {
        return stopWords.stream().anyMatch(secret::contains);
    }
}
