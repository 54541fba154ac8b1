package dev.firsttry.check.secrets;

import com.google.re2j.Pattern;
import dev.firsttry.check.Rating;
import dev.firsttry.digest.FieldHasher;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One kind of secret.
 *
 * <p>Content is matched byte by byte: each byte is one character of the range 0 to 255, so that a column is an offset
 * and no malformed text can be in the way.
 *
 * @param id such as {@code github-token}
 * @param description completes the sentence "... found", such as {@code GitHub token}
 * @param pattern what to look for in a file's content
 * @param secretGroup which group is the secret; 0: the first that is not empty, else the whole match
 * @param keywords lower case; a file without any of them is not looked at; empty: every file is
 * @param entropy Shannon entropy in bits per character that the secret must exceed; 0: any
 * @param path which files the rule is about; empty: all
 * @param generic whether it yields to a specific rule that finds something on the same line
 * @param allowlists what is not a finding of this rule
 * @param composition how it counts together with other rules
 */
record SecretRule(
        String id,
        String description,
        Rating rating,
        Pattern pattern,
        int secretGroup,
        List<String> keywords,
        double entropy,
        Optional<Pattern> path,
        boolean generic,
        List<Allowlist> allowlists,
        Composition composition) {

    SecretRule {
        Objects.requireNonNull(id);
        Objects.requireNonNull(description);
        Objects.requireNonNull(rating);
        Objects.requireNonNull(pattern);
        Objects.requireNonNull(path);
        Objects.requireNonNull(composition);
        keywords = List.copyOf(keywords);
        allowlists = List.copyOf(allowlists);
    }

    static SecretRule of(String id, String description, Rating rating, String regex, String... keywords) {
        return new SecretRule(
                id,
                description,
                rating,
                Pattern.compile(regex),
                0,
                List.of(keywords),
                0,
                Optional.empty(),
                false,
                List.of(),
                Composition.NONE);
    }

    /** Whether the rule is about files like this one. */
    boolean concerns(String file) {
        return path.map(files -> files.matcher(file).find()).orElse(true);
    }

    /** Of all that decides what it finds and says, lower-case hex. */
    String digest() {
        return new FieldHasher("firsttry-secret-rule/1")
                .add("id", id)
                .add("description", description)
                .add("rating", rating.toString())
                .add("pattern", Regexes.text(pattern))
                .add("secretGroup", Integer.toString(secretGroup))
                .add("keywords", keywords)
                .add("entropy", Double.toString(entropy))
                .add("path", path.map(Regexes::text).stream().toList())
                .add("generic", Boolean.toString(generic))
                .add("allowlists", allowlists.stream().map(Allowlist::digest).toList())
                .add("composition", composition.toString())
                .finish()
                .digest()
                .hex();
    }

    SecretRule entropyAbove(double bits) {
        return new SecretRule(
                id, description, rating, pattern, secretGroup, keywords, bits, path, generic, allowlists, composition);
    }

    SecretRule inFiles(String regex) {
        return new SecretRule(
                id,
                description,
                rating,
                pattern,
                secretGroup,
                keywords,
                entropy,
                Optional.of(Pattern.compile(regex)),
                generic,
                allowlists,
                composition);
    }

    SecretRule asGeneric() {
        return new SecretRule(
                id, description, rating, pattern, secretGroup, keywords, entropy, path, true, allowlists, composition);
    }

    SecretRule allowing(List<Allowlist> more) {
        return new SecretRule(
                id, description, rating, pattern, secretGroup, keywords, entropy, path, generic, more, composition);
    }
}
