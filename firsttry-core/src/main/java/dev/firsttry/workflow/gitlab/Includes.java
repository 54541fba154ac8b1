package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merges a file with all that it includes: later includes over earlier ones, the file itself over all. */
final class Includes {

    private static final String KEY = "include";
    private static final int MAX_FILES = 150;

    private final Sources sources;
    private final IncludeReader reader;
    private final Inputs inputs;
    private final World world;
    private final Faults faults;
    private final Deque<Place> open = new ArrayDeque<>();
    private int files;

    Includes(Sources sources, IncludeReader reader, World world, Faults faults) {
        this.sources = sources;
        this.reader = reader;
        this.inputs = new Inputs(faults);
        this.world = world;
        this.faults = faults;
    }

    /** The merged file; empty when it cannot be read at all. */
    Optional<Node.Mapping> merged(Place place, Map<String, Node> given, Location from) {
        if (open.contains(place)) {
            circle(place, from);
            return Optional.empty();
        }
        open.addLast(place);
        Optional<Node.Mapping> merged = sources.load(place, from).map(loaded -> merged(loaded, place, given, from));
        open.removeLast();
        return merged;
    }

    private Node.Mapping merged(Sources.Loaded loaded, Place place, Map<String, Node> given, Location from) {
        Map<String, Node> values = inputs.values(loaded.spec(), given, from);
        Node.Mapping body = loaded.spec().isEmpty()
                ? loaded.body()
                : new Interpolation(values, world.variables(), faults).apply(loaded.body());
        return withIncludes(body, place);
    }

    Node.Mapping withIncludes(Node.Mapping body, Place place) {
        Optional<Node> include = Nodes.get(body, KEY);
        Node.Mapping lower = new Node.Mapping(body.location(), "", List.of());
        if (include.isPresent()) {
            for (IncludeReader.Item item : reader.read(include.get(), place)) {
                lower = Merge.deep(lower, included(item).orElse(lower));
            }
        }
        return Merge.deep(lower, Merge.without(body, KEY));
    }

    private void circle(Place place, Location from) {
        List<String> cycle = new ArrayList<>();
        open.stream().dropWhile(each -> !each.equals(place)).forEach(each -> cycle.add(each.toString()));
        cycle.add(place.toString());
        faults.add(FaultKind.CYCLE, from, "files include each other: " + String.join(" -> ", cycle), cycle);
    }

    private Optional<Node.Mapping> included(IncludeReader.Item item) {
        if (++files > MAX_FILES) {
            if (files == MAX_FILES + 1) {
                faults.add(
                        FaultKind.MISSING_INCLUDE, item.location(), "more than " + MAX_FILES + " files are included");
            }
            return Optional.empty();
        }
        return merged(item.place(), item.inputs(), item.location());
    }
}
