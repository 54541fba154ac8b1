package dev.firsttry.policy.read;

import dev.firsttry.document.Node;
import dev.firsttry.finding.Location;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The fields of one object of a document. Reading a field declares it; {@link #close} reports whatever was written and
 * never read. A wrong value is reported and the default taken, so that one pass collects every mistake.
 */
public final class Fields implements AutoCloseable {

    private static final Node.Mapping NOTHING = new Node.Mapping(Location.NONE, "", List.of());

    /** For text that must say something. */
    public static final Predicate<String> NOT_BLANK = Pattern.compile("\\S").asPredicate();

    private final String path;
    private final Optional<Node> written;
    private final Node.Mapping mapping;
    private final Findings findings;
    private final TreeSet<String> known = new TreeSet<>();

    private Fields(String path, Optional<Node> written, Findings findings) {
        this.path = path;
        this.written = written;
        this.mapping = written.flatMap(Shape::mapping).orElse(NOTHING);
        this.findings = findings;
        if (written.isPresent() && written.flatMap(Shape::mapping).isEmpty()) {
            wrong(path, "an object", written.get());
        }
    }

    /** The fields of the top. */
    public static Fields of(Node.Mapping root, Findings findings) {
        return new Fields("", Optional.of(root), findings);
    }

    /** Whether the policy mentions this object. */
    public boolean present() {
        return written.isPresent();
    }

    /** Where the object starts. */
    public Location location() {
        return mapping.location();
    }

    /** An object inside this one; one without fields when it is not written. */
    public Fields object(String name) {
        known.add(name);
        return new Fields(field(name), mapping.get(name), findings);
    }

    /** True or false. */
    public boolean flag(String name, boolean absent) {
        return value(name, absent, "true or false", node -> PlainValue.of(node, Boolean.class));
    }

    /** A whole number; {@code 80.0} is one. */
    public int whole(String name, int absent, int least, int most) {
        String wanted = "a whole number from " + least + " to " + most;
        return value(
                        name,
                        (double) absent,
                        wanted,
                        node -> number(node)
                                .filter(number -> number == Math.rint(number) && number >= least && number <= most))
                .intValue();
    }

    double number(String name, double absent, int least, int most) {
        String wanted = "a number from " + least + " to " + most;
        return value(name, absent, wanted, node -> number(node).filter(number -> number >= least && number <= most));
    }

    /** Text. */
    public String text(String name, String absent, String wanted, Predicate<String> valid) {
        return value(
                name, absent, wanted, node -> PlainValue.of(node, String.class).filter(valid));
    }

    <T> T word(String name, T absent, List<T> words, Function<T, String> id) {
        String wanted = oneOf(words.stream().map(id).toList());
        return value(
                name,
                absent,
                wanted,
                node -> PlainValue.of(node, String.class)
                        .flatMap(text -> words.stream()
                                .filter(word -> id.apply(word).equals(text))
                                .findFirst()));
    }

    String word(String name, String absent, List<String> words) {
        return word(name, absent, words, Function.identity());
    }

    /** A list without repetition. */
    public List<String> texts(String name, List<String> absent, String wanted, Predicate<String> valid) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(name)) {
            Optional<String> text = PlainValue.of(item, String.class).filter(valid);
            if (text.isEmpty()) {
                wrong(field(name) + "[]", wanted, item);
            } else if (texts.contains(text.get())) {
                wrong(field(name) + "[]", "something that is not yet in the list", item);
            } else {
                texts.add(text.get());
            }
        }
        return mapping.get(name).isPresent() ? texts : absent;
    }

    List<String> words(String name, List<String> absent, List<String> words) {
        return texts(name, absent, oneOf(words), words::contains);
    }

    /** A list of objects. */
    public List<Fields> objects(String name) {
        return items(name).stream()
                .map(item -> new Fields(field(name) + "[]", Optional.of(item), findings))
                .toList();
    }

    /** A list of texts in which order and repetition matter, such as a command with its arguments. */
    List<String> arguments(String name) {
        List<String> arguments = new ArrayList<>();
        for (Node item : items(name)) {
            PlainValue.of(item, String.class)
                    .ifPresentOrElse(arguments::add, () -> wrong(field(name) + "[]", "text", item));
        }
        return arguments;
    }

    /** Reports that neither or both of two fields are written. */
    void exactlyOne(String one, String other) {
        if (mapping.get(one).isPresent() == mapping.get(other).isPresent()) {
            findings.badValue(path + " must have either " + one + " or " + other, location());
        }
    }

    /** Whether a field is written. */
    boolean has(String name) {
        return mapping.get(name).isPresent();
    }

    /** Reports what is wrong with the object as a whole. */
    void wrong(String why) {
        findings.badValue(path + " " + why, location());
    }

    /** Reports a field that must be there and is not. */
    public void require(String name) {
        if (present() && mapping.get(name).isEmpty()) {
            findings.badValue(field(name) + " is missing", location());
            known.add(name);
        }
    }

    /** Reports what nobody asked for. */
    @Override
    public void close() {
        close((field, suggestion) -> "there is no field " + field + suggestion, findings::unknownField);
    }

    void close(Words words, Report report) {
        for (Node.Entry entry : mapping.entries()) {
            String name = entry.key().text();
            if (!known.contains(name)) {
                String meant = Spelling.nearest(name, known)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("");
                report.report(words.words(field(name), meant), entry.key().location());
            }
        }
    }

    /** How an unknown name is told. */
    @FunctionalInterface
    interface Words {
        String words(String field, String suggestion);
    }

    /** Where it is told. */
    @FunctionalInterface
    interface Report {
        void report(String message, Location location);
    }

    private <T> T value(String name, T absent, String wanted, Function<Node, Optional<T>> parse) {
        known.add(name);
        Optional<Node> node = mapping.get(name);
        Optional<T> parsed = node.flatMap(parse);
        if (node.isPresent() && parsed.isEmpty()) {
            wrong(field(name), wanted, node.get());
        }
        return parsed.orElse(absent);
    }

    private List<Node> items(String name) {
        return value(name, List.of(), "a list", Shape::items);
    }

    private void wrong(String field, String wanted, Node found) {
        findings.badValue(field + " must be " + wanted + ", but it is " + PlainValue.words(found), found.location());
    }

    private String field(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static Optional<Double> number(Node node) {
        return PlainValue.of(node, BigInteger.class)
                .map(BigInteger::doubleValue)
                .or(() -> PlainValue.of(node, Double.class));
    }

    private static String oneOf(List<String> words) {
        return words.size() == 1 ? "\"" + words.get(0) + "\"" : "one of " + String.join(", ", words);
    }
}
