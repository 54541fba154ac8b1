package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.document.ScalarValue;
import dev.firsttry.expression.Numbers;
import dev.firsttry.expression.Value;
import dev.firsttry.finding.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Inputs of the context as nodes, so that they meet {@code spec:inputs} like those of an include. */
record InputNodes(Location location) implements Value.Cases<Node> {

    static Map<String, Node> of(Map<String, Value> inputs, Location location) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        inputs.forEach((name, value) -> nodes.put(name, value.fold(new InputNodes(location))));
        return nodes;
    }

    private Node scalar(String text, boolean quoted, ScalarValue value) {
        return new Node.Scalar(location, "", text, quoted, value);
    }

    @Override
    public Node nothing() {
        return scalar("", false, ScalarValue.NULL);
    }

    @Override
    public Node bool(boolean value) {
        return scalar(Boolean.toString(value), false, new ScalarValue.Bool(value));
    }

    @Override
    public Node number(double value) {
        String text = Numbers.print(value);
        boolean whole = value == Math.rint(value) && text.matches("-?[0-9]+");
        return scalar(
                text, false, whole ? new ScalarValue.Int(new java.math.BigInteger(text)) : new ScalarValue.Real(value));
    }

    @Override
    public Node text(String value) {
        return scalar(value, true, new ScalarValue.Text(value));
    }

    @Override
    public Node array(Value.Array value) {
        List<Node> items = value.items().stream().map(item -> item.fold(this)).toList();
        return new Node.Sequence(location, "", items);
    }

    @Override
    public Node object(Value.Obj value) {
        return scalar("Object", true, new ScalarValue.Text("Object"));
    }
}
