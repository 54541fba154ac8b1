package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.finding.FaultKind;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a value may look like. Null is allowed everywhere: it takes a key back. */
@FunctionalInterface
interface Shape {

    void check(Node node, Subject subject);

    /**
     * Who is checked, for messages.
     *
     * @param job the job, or empty for the file itself
     * @param path the keys on the way, such as {@code artifacts.paths}
     */
    record Subject(Faults faults, String job, String path) {

        Subject at(String key) {
            return new Subject(faults, job, path.isEmpty() ? key : path + "." + key);
        }

        String named() {
            return (job.isEmpty() ? "" : "job '" + job + "': ") + "'" + path + "'";
        }

        void wrong(Node node, String wanted) {
            wrong(node, wanted, "");
        }

        /** @param hint what stands at the end of the message */
        void wrong(Node node, String wanted, String hint) {
            String[] names = job.isEmpty() ? new String[] {path} : new String[] {job, path};
            faults.add(FaultKind.BAD_TYPE, node.location(), named() + " must be " + wanted + found(node) + hint, names);
        }

        private static String found(Node node) {
            return Nodes.either(
                    node,
                    mapping -> ", not a mapping",
                    list -> ", not a list",
                    scalar -> ", not '" + shortened(scalar.text()) + "'");
        }

        static String shortened(String text) {
            String line = text.lines().findFirst().orElse("");
            return line.length() <= 60 ? line : line.substring(0, 57) + "...";
        }
    }

    static Shape any() {
        return (node, subject) -> {};
    }

    static Shape scalar(String wanted, Predicate<Node.Scalar> fits) {
        return (node, subject) -> {
            boolean good = Nodes.scalar(node)
                    .filter(scalar -> scalar.isNull() || fits.test(scalar))
                    .isPresent();
            if (!good) {
                subject.wrong(node, wanted);
            }
        };
    }

    static Shape text() {
        return scalar("text", Nodes::isText);
    }

    /** Text or a number, as for names of images and durations. */
    static Shape word() {
        return scalar("text or a number", scalar -> !Nodes.isFlag(scalar));
    }

    static Shape anyScalar() {
        return scalar("text, a number or a boolean", scalar -> true);
    }

    static Shape flag() {
        return scalar("true or false", Nodes::isFlag);
    }

    static Shape number(int least, int most) {
        return scalar("a whole number from " + least + " to " + most, scalar -> inRange(scalar, least, most));
    }

    private static boolean inRange(Node.Scalar scalar, int least, int most) {
        String digits = Nodes.text(scalar);
        boolean small = Nodes.isNumber(scalar) && digits.matches("-?[0-9]{1,9}");
        return small && Integer.parseInt(digits) >= least && Integer.parseInt(digits) <= most;
    }

    static Shape oneOf(String... words) {
        return oneOf(List.of(words));
    }

    static Shape oneOf(List<String> words) {
        return scalar("one of " + String.join(", ", words), scalar -> words.contains(Nodes.text(scalar)));
    }

    /** A list; items in lists in it are items too, as anchors and references bring them. */
    static Shape list(Shape item) {
        return (node, subject) -> {
            if (Nodes.list(node).isEmpty() && !Nodes.isNull(node)) {
                subject.wrong(node, "a list");
            } else {
                Nodes.flat(node).forEach(each -> item.check(each, subject));
            }
        };
    }

    static Shape oneOrList(Shape item) {
        return (node, subject) -> Nodes.flat(node).forEach(each -> item.check(each, subject));
    }

    /** A mapping where this is one, else the other shape. */
    static Shape mappingOr(Shape mapping, Shape other) {
        return (node, subject) -> (Nodes.mapping(node).isPresent() ? mapping : other).check(node, subject);
    }

    /** A list where this is one, else the other shape. */
    static Shape listOr(Shape list, Shape other) {
        return (node, subject) -> (Nodes.list(node).isPresent() ? list : other).check(node, subject);
    }

    /** A mapping with these keys only. */
    static Shape keys(Map<String, Shape> known) {
        return new ClosedMapping(known);
    }

    /** A mapping with any keys. */
    static Shape names(Shape value) {
        return (node, subject) -> Nodes.mapping(node)
                .ifPresentOrElse(
                        mapping -> mapping.entries()
                                .forEach(entry -> value.check(
                                        entry.value(), subject.at(entry.key().text()))),
                        () -> {
                            if (!Nodes.isNull(node)) {
                                subject.wrong(node, "a mapping");
                            }
                        });
    }
}
