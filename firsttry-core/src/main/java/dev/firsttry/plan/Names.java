package dev.firsttry.plan;

import dev.firsttry.expression.Coercion;
import dev.firsttry.expression.Value;
import java.util.ArrayList;
import java.util.List;

/** Display names as GitHub builds them. */
final class Names {

    private static final int LONGEST = 100;
    private static final String CUT = "...";

    private Names() {}

    /** {@code name (a, b)}: every leaf of the values; null and empty text give nothing. */
    static String withSuffix(String name, List<Value> values) {
        List<String> segments = new ArrayList<>();
        values.forEach(value -> collect(value, segments));
        return limited(segments.isEmpty() ? name : name + " (" + String.join(", ", segments) + ")");
    }

    static String limited(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - CUT.length()) + CUT;
    }

    private static void collect(Value value, List<String> segments) {
        value.fold(new PlainValue<Void>() {
            @Override
            public Void primitive(Value leaf) {
                String text = Coercion.text(leaf);
                if (!text.isEmpty()) {
                    segments.add(text);
                }
                return null;
            }

            @Override
            public Void array(Value.Array array) {
                array.items().forEach(item -> collect(item, segments));
                return null;
            }

            @Override
            public Void object(Value.Obj object) {
                object.entries().values().forEach(item -> collect(item, segments));
                return null;
            }
        });
    }
}
