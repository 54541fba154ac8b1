package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which files an {@code include} names, after its rules. */
final class IncludeReader {

    private static final List<String> KINDS =
            List.of("local", "project", "remote", "template", "component", "artifact");

    private static final Shape SHAPE = Shape.mappingOr(
            Shape.keys(Map.ofEntries(
                    Map.entry("local", Shape.text()),
                    Map.entry("project", Shape.text()),
                    Map.entry("file", Shape.oneOrList(Shape.text())),
                    Map.entry("ref", Shape.word()),
                    Map.entry("remote", Shape.text()),
                    Map.entry("integrity", Shape.text()),
                    Map.entry("template", Shape.text()),
                    Map.entry("component", Shape.text()),
                    Map.entry("artifact", Shape.text()),
                    Map.entry("job", Shape.text()),
                    Map.entry("inputs", Shape.names(Shape.any())),
                    Map.entry("rules", Shape.list(Keywords.INCLUDE_RULE)))),
            Shape.text());

    private final World world;
    private final Rules rules;
    private final ForeignFiles foreign;
    private final Faults faults;

    IncludeReader(World world, Rules rules, ForeignFiles foreign, Faults faults) {
        this.world = world;
        this.rules = rules;
        this.foreign = foreign;
        this.faults = faults;
    }

    /** A file to include, and what it is given. */
    record Item(Place place, Map<String, Node> inputs, Location location) {}

    List<Item> read(Node include, Place from) {
        List<Item> items = new ArrayList<>();
        for (Node each : Nodes.flat(include)) {
            SHAPE.check(each, new Shape.Subject(faults, "", "include"));
            Nodes.scalar(each)
                    .filter(scalar -> !scalar.isNull())
                    .ifPresent(scalar -> items.addAll(words(scalar, from)));
            Nodes.mapping(each).filter(this::wanted).ifPresent(mapping -> items.addAll(mapping(mapping, from)));
        }
        return items;
    }

    private List<Item> words(Node.Scalar scalar, Place from) {
        String text = expanded(scalar);
        return text.startsWith("https://") || text.startsWith("http://")
                ? items(foreign.remote(text, scalar.location()), Map.of(), scalar.location())
                : items(local(text, from, scalar.location()), Map.of(), scalar.location());
    }

    private boolean wanted(Node.Mapping mapping) {
        Optional<Node> list = Nodes.get(mapping, "rules");
        list.ifPresent(node -> rules.check(node, "include"));
        return list.isEmpty()
                || rules.firstMatch(list.get(), world.variables())
                        .filter(rule ->
                                !Nodes.text(rule, "when").orElse("always").equals("never"))
                        .isPresent();
    }

    private List<Item> mapping(Node.Mapping mapping, Place from) {
        List<String> kinds = KINDS.stream()
                .filter(kind -> Nodes.get(mapping, kind).isPresent())
                .toList();
        if (kinds.size() != 1) {
            faults.add(
                    FaultKind.BAD_TYPE,
                    mapping.location(),
                    "an include names exactly one of " + String.join(", ", KINDS) + ", not "
                            + (kinds.isEmpty() ? "none" : String.join(" and ", kinds)));
            return List.of();
        }
        Node value = Nodes.get(mapping, kinds.get(0)).orElseThrow();
        Optional<Node.Scalar> scalar = Nodes.scalar(value);
        return scalar.map(text -> items(places(kinds.get(0), text, mapping, from), inputs(mapping), text.location()))
                .orElse(List.of());
    }

    private List<Place> places(String kind, Node.Scalar value, Node.Mapping mapping, Place from) {
        String text = expanded(value);
        return switch (kind) {
            case "local" -> local(text, from, value.location());
            case "remote" -> foreign.remote(text, value.location());
            case "template" -> foreign.template(text, value.location());
            case "component" -> foreign.component(text, value.location());
            case "project" -> project(text, value.location(), mapping);
            default -> {
                faults.add(
                        FaultKind.BAD_TYPE,
                        value.location(),
                        "'include:artifact' is for 'trigger' only: an artifact exists when its job has run");
                yield List.of();
            }
        };
    }

    private List<Place> project(String project, Location location, Node.Mapping mapping) {
        List<Node.Scalar> files = Nodes.get(mapping, "file").map(Nodes::scalars).orElse(List.of());
        if (files.isEmpty()) {
            faults.add(FaultKind.MISSING_KEY, location, "'include:project' needs 'file'", "file");
        }
        String ref = Nodes.text(mapping, "ref")
                .map(text -> Expand.text(text, world.variables()))
                .orElse("");
        return foreign.project(project, ref, files.stream().map(this::expanded).toList(), location);
    }

    private List<Place> local(String path, Place from, Location location) {
        if (!path.endsWith(".yml") && !path.endsWith(".yaml")) {
            faults.add(
                    FaultKind.MISSING_INCLUDE,
                    location,
                    "included file '" + path + "' must end in .yml or .yaml",
                    path);
            return List.of();
        }
        if (!path.contains("*")) {
            return List.of(from.sibling(path));
        }
        if (!from.repository().isEmpty()) {
            faults.add(
                    FaultKind.UNSUPPORTED, location, "'*' in an include of another repository is not followed", path);
            return List.of();
        }
        List<Place> found = matching(path);
        if (found.isEmpty()) {
            faults.add(FaultKind.MISSING_INCLUDE, location, "no file matches '" + path + "'", path);
        }
        return found;
    }

    /** Here {@code **} is any text and {@code *} any text without a slash. */
    private List<Place> matching(String glob) {
        String regex = com.google.re2j.Pattern.quote(glob.replaceFirst("^/+", ""))
                .replace("\\*\\*", ".*")
                .replace("\\*", "[^/]*");
        com.google.re2j.Pattern pattern = com.google.re2j.Pattern.compile(regex);
        return world.files().stream().filter(pattern::matches).map(Place::here).toList();
    }

    private String expanded(Node.Scalar scalar) {
        return Expand.text(Nodes.text(scalar), world.variables());
    }

    private static List<Item> items(List<Place> places, Map<String, Node> inputs, Location location) {
        return places.stream().map(place -> new Item(place, inputs, location)).toList();
    }

    private static Map<String, Node> inputs(Node.Mapping mapping) {
        Map<String, Node> inputs = new LinkedHashMap<>();
        Nodes.get(mapping, "inputs")
                .flatMap(Nodes::mapping)
                .ifPresent(given ->
                        given.entries().forEach(entry -> inputs.put(entry.key().text(), entry.value())));
        return inputs;
    }
}
