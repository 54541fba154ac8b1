package dev.firsttry.document;

import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Builds nodes from SnakeYAML's events. One use. */
final class YamlReader {

    private final Dialect dialect;
    private final Problems problems;
    private final Anchors anchors;
    private final Scalars scalars;
    private Parser events;

    YamlReader(Dialect dialect, Limits limits, Problems problems) {
        this.dialect = dialect;
        this.problems = problems;
        this.anchors = new Anchors(limits);
        this.scalars = new Scalars(dialect, problems);
    }

    List<Node> read(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        StreamReader reader = new StreamReader(text);
        events = new ParserImpl(reader, options);
        try {
            return documents();
        } catch (MarkedYAMLException e) {
            throw YamlErrors.unreadable(e);
        } catch (ReaderException e) {
            throw Utf8.unreadable(
                    text,
                    text.offsetByCodePoints(0, e.getPosition()),
                    "character U+%04X is not allowed".formatted(e.getCodePoint()));
        } catch (YAMLException e) {
            // A few faults of the scanner come without a place: it is where the reader stands.
            Mark mark = reader.getMark();
            throw new Unreadable(mark.getLine() + 1, mark.getColumn() + 1, "malformed YAML: " + e.getMessage());
        }
    }

    private List<Node> documents() {
        List<Node> documents = new ArrayList<>();
        events.getEvent();
        while (!events.checkEvent(Event.ID.StreamEnd)) {
            events.getEvent();
            anchors.clear();
            documents.add(node());
            events.getEvent();
        }
        return documents;
    }

    /** The depth limit bounds this recursion. */
    private Node node() {
        NodeEvent event = (NodeEvent) events.getEvent();
        Location location = at(event.getStartMark());
        if (event.getEventId() == Event.ID.Alias) {
            return alias((AliasEvent) event, location);
        }
        Anchors.Scope scope = anchors.enter(location, event.getEventId() == Event.ID.Scalar ? 0 : 1);
        Node node = switch (event.getEventId()) {
            case MappingStart -> mapping(location, scalars.localTag(((CollectionStartEvent) event).getTag(), location));
            case SequenceStart ->
                sequence(location, scalars.localTag(((CollectionStartEvent) event).getTag(), location));
            default -> scalars.read((ScalarEvent) event, location);
        };
        anchors.leave(scope, event.getAnchor(), node);
        return node;
    }

    private Node alias(AliasEvent event, Location location) {
        if (!dialect.allowsAliases()) {
            problems.add(FaultKind.BAD_YAML, location, "aliases are not allowed here", List.of(event.getAnchor()));
            return Scalars.nothing(location);
        }
        return anchors.use(event.getAnchor(), location).orElseGet(() -> {
            String message = "alias '*" + event.getAnchor() + "' has no anchor before it, or refers to itself";
            problems.add(FaultKind.BAD_YAML, location, message, List.of(event.getAnchor()));
            return Scalars.nothing(location);
        });
    }

    private Node sequence(Location location, String tag) {
        List<Node> items = new ArrayList<>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node());
        }
        events.getEvent();
        return new Node.Sequence(location, tag, items);
    }

    private Node mapping(Location location, String tag) {
        MappingBuilder mapping = new MappingBuilder(dialect, problems);
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            Node key = node();
            Node value = node();
            scalars.key(key).ifPresent(scalar -> mapping.add(scalar, value));
        }
        events.getEvent();
        return new Node.Mapping(location, tag, mapping.entries());
    }

    private Location at(Mark mark) {
        return problems.at(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
