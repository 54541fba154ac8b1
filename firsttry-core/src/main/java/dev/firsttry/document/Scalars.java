package dev.firsttry.document;

import dev.firsttry.document.Node.Scalar;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Makes scalars and judges tags. */
final class Scalars {

    private static final String CORE = "tag:yaml.org,2002:";
    private static final Set<String> RESOLVED = Set.of(CORE + "int", CORE + "float", CORE + "bool", CORE + "null");
    private static final Set<String> COLLECTIONS = Set.of(CORE + "map", CORE + "seq");

    private final Dialect dialect;
    private final Problems problems;

    Scalars(Dialect dialect, Problems problems) {
        this.dialect = dialect;
        this.problems = problems;
    }

    static Scalar nothing(Location location) {
        return new Scalar(location, "", "", false, ScalarValue.NULL);
    }

    Scalar read(ScalarEvent event, Location location) {
        String tag = event.getTag() == null ? "" : event.getTag();
        boolean quoted = !event.isPlain();
        if (RESOLVED.contains(tag) || tag.isEmpty() && !quoted) {
            return plain(event.getValue(), tag, quoted, location);
        }
        String local = tag.isEmpty() || tag.equals("!") || tag.equals(CORE + "str") ? "" : localTag(tag, location);
        return new Scalar(location, local, event.getValue(), true, new ScalarValue.Text(event.getValue()));
    }

    private Scalar plain(String text, String tag, boolean quoted, Location location) {
        ScalarValue value = dialect.resolve(text);
        if (quoted || !tag.isEmpty() && value instanceof ScalarValue.Text) {
            String type = tag.substring(CORE.length());
            problems.add(FaultKind.BAD_YAML, location, "'" + text + "' is not of type " + type, List.of());
        }
        return new Scalar(location, "", text, false, value);
    }

    /** The tag when the dialect keeps local ones; a fault for a tag that it does not know. */
    String localTag(String tag, Location location) {
        if (tag == null || tag.equals("!") || COLLECTIONS.contains(tag)) {
            return "";
        }
        if (dialect.isPsych() && tag.startsWith("!")) {
            return tag;
        }
        problems.add(FaultKind.BAD_YAML, location, "tag '" + tag + "' is not known here", List.of(tag));
        return "";
    }

    /** A key, which must be a scalar that is not null. */
    Optional<Scalar> key(Node node) {
        return node.fold(new Node.Cases<>() {
            @Override
            public Optional<Scalar> mapping(Node.Mapping mapping) {
                return refuse("a mapping cannot be a key");
            }

            @Override
            public Optional<Scalar> sequence(Node.Sequence sequence) {
                return refuse("a list cannot be a key");
            }

            @Override
            public Optional<Scalar> scalar(Scalar scalar) {
                return scalar.isNull() && scalar.text().isEmpty() ? refuse("a key is missing") : Optional.of(scalar);
            }

            private Optional<Scalar> refuse(String message) {
                problems.add(FaultKind.BAD_TYPE, node.location(), message, List.of());
                return Optional.empty();
            }
        });
    }
}
