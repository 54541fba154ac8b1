package dev.firsttry.execution.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a step wrote into {@code GITHUB_ENV} or {@code GITHUB_OUTPUT}: {@code NAME=value} lines and {@code
 * NAME<<DELIMITER} blocks. A later write of the same name wins.
 *
 * @param values in the order of their first write
 * @param faults why the file is not well-formed; the step fails when there is one
 */
public record KeyValueFile(Map<String, String> values, List<String> faults) {

    public KeyValueFile {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        faults = List.copyOf(faults);
    }

    /** Reads the whole text of such a file. */
    public static KeyValueFile parse(String text) {
        return new Parser(text).parse();
    }

    private static final class Parser {

        private final List<String> lines;
        private final Map<String, String> values = new LinkedHashMap<>();
        private final List<String> faults = new ArrayList<>();
        private int next;

        Parser(String text) {
            this.lines = text.lines().toList();
        }

        KeyValueFile parse() {
            while (next < lines.size()) {
                entry(lines.get(next++));
            }
            return new KeyValueFile(values, faults);
        }

        private void entry(String line) {
            int equals = line.indexOf('=');
            int block = line.indexOf("<<");
            if (line.isEmpty()) {
                return;
            }
            if (equals >= 0 && (block < 0 || equals < block)) {
                put(line.substring(0, equals), line.substring(equals + 1));
            } else if (block >= 0) {
                block(line.substring(0, block), line.substring(block + 2));
            } else {
                faults.add("line " + next + " is neither NAME=value nor NAME<<DELIMITER");
            }
        }

        private void block(String name, String delimiter) {
            int opened = next;
            List<String> body = new ArrayList<>();
            while (next < lines.size() && !lines.get(next).equals(delimiter)) {
                body.add(lines.get(next++));
            }
            if (delimiter.isEmpty() || next == lines.size()) {
                faults.add("line " + opened + ": the block of '" + name + "' has no end '" + delimiter + "'");
                return;
            }
            next++;
            put(name, String.join("\n", body));
        }

        private void put(String name, String value) {
            if (name.isEmpty()) {
                faults.add("line " + next + " has no name");
            } else {
                values.put(name, value);
            }
        }
    }
}
