package dev.firsttry.check.license;

import dev.firsttry.check.dependency.DeclaredLicense;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Understands what POMs say about licences. */
public final class Licenses {

    private static final String NOISE = "\\b(?:the|license|licence|licensed|agreement|under|version|v|ver)\\b";

    private final SpdxIds ids;
    private final Map<String, SpdxExpression> names = new TreeMap<>();

    private Licenses(SpdxIds ids) {
        this.ids = ids;
    }

    /** With the list and the names that FirstTry ships. */
    public static Licenses standard() {
        var licenses = new Licenses(new SpdxIds(lines("spdx-ids.txt").toList()));
        lines("names.txt").forEach(licenses::learn);
        return licenses;
    }

    private static Stream<String> lines(String resource) {
        try (InputStream in = Licenses.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void learn(String line) {
        String[] parts = line.split(" = ");
        SpdxExpression means =
                expression(parts[0]).orElseThrow(() -> new IllegalStateException("not in the SPDX list: " + parts[0]));
        for (String name : parts[1].split("\\|")) {
            names.put(name.contains("/") || name.contains(".org") ? address(name) : plain(name), means);
        }
    }

    /** Empty when the text is no SPDX expression. */
    public Optional<SpdxExpression> expression(String text) {
        return SpdxParser.parse(text.strip(), ids);
    }

    /** What a declaration means; empty when nobody can tell. The name says more than the address. */
    public Optional<SpdxExpression> of(DeclaredLicense declared) {
        return expression(declared.name())
                .or(() -> Optional.ofNullable(names.get(plain(declared.name()))))
                .or(() -> Optional.ofNullable(names.get(address(declared.name()))))
                .or(() -> Optional.ofNullable(names.get(address(declared.url()))));
    }

    /** What several declarations mean: the user may choose, as is Maven's custom. Empty when one is not understood. */
    public Optional<SpdxExpression> of(List<DeclaredLicense> declared) {
        List<SpdxExpression> understood = declared.stream()
                .map(this::of)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        boolean all = !declared.isEmpty() && declared.stream().allMatch(each -> of(each).isPresent());
        if (!all) {
            return Optional.empty();
        }
        return Optional.of(understood.size() == 1 ? understood.get(0) : new SpdxExpression.Or(understood));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("\\bv(?=[0-9])", " ")
                .replaceAll("[^a-z0-9.+]+", " ")
                .replaceAll(NOISE, " ")
                .replaceAll("\\.0(?= |$)", "")
                .replaceAll("\\.(?= |$)", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String address(String url) {
        return url.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("/+$", "")
                .replaceFirst("\\.(?:txt|html|php|md)$", "");
    }
}
