package dev.firsttry.workflow.gitlab;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes tables of keys and shapes row by row, in order. */
final class KeyTable {

    private KeyTable() {}

    record Row(String key, Shape shape) {}

    static Row entry(String key, Shape shape) {
        return new Row(key, shape);
    }

    static Map<String, Shape> table(Row... rows) {
        Map<String, Shape> table = new LinkedHashMap<>();
        for (Row row : rows) {
            table.put(row.key(), row.shape());
        }
        return table;
    }
}
