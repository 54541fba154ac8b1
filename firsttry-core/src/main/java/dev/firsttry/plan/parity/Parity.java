package dev.firsttry.plan.parity;

import dev.firsttry.plan.Facts;
import dev.firsttry.plan.parity.Difference.Kind;
import dev.firsttry.plan.parity.PlanSummary.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares plans: the door of this package. */
public final class Parity {

    private final PlanSummary left;
    private final PlanSummary right;
    private final boolean across;
    private final Pairs pairs;
    private final Order leftOrder;
    private final Order rightOrder;
    private final Map<Node, Node> backwards = new HashMap<>();
    private final List<Difference> differences = new ArrayList<>();

    private Parity(PlanSummary left, PlanSummary right) {
        this.left = left;
        this.right = right;
        this.across = Pairs.acrossServices(left, right);
        this.pairs = Pairs.of(left, right);
        this.leftOrder = new Order(left);
        this.rightOrder = new Order(right);
        pairs.both().forEach((ours, theirs) -> backwards.put(theirs, ours));
    }

    /**
     * How the right plan differs from the left one. Plans of two services are compared by names without the services'
     * spelling, by commands without actions, and by the tool versions that both name.
     */
    public static ParityReport compare(PlanSummary left, PlanSummary right) {
        return new Parity(left, right).report();
    }

    private ParityReport report() {
        pairs.onlyLeft()
                .forEach(node -> add(Kind.MISSING, node, node, "only in " + left.label(), List.of(), List.of()));
        pairs.both().forEach((ours, theirs) -> {
            order(ours, theirs);
            commands(ours, theirs);
            tools(ours, theirs);
        });
        pairs.onlyRight()
                .forEach(node -> add(Kind.EXTRA, node, node, "only in " + right.label(), List.of(), List.of()));
        return new ParityReport(left.label(), right.label(), pairs.both().size(), differences);
    }

    private void add(Kind kind, Node node, Node placed, String message, List<String> onlyLeft, List<String> onlyRight) {
        differences.add(
                new Difference(kind, node.id(), "'" + node.id() + "' " + message, onlyLeft, onlyRight, placed.place()));
    }

    /** A wait that the other plan has too, if only through others, is no difference. */
    private void order(Node ours, Node theirs) {
        List<String> onlyLeft = waits(leftOrder.needs(ours), pairs.both(), rightOrder, theirs);
        List<String> onlyRight = waits(rightOrder.needs(theirs), backwards, leftOrder, ours);
        if (!onlyLeft.isEmpty() || !onlyRight.isEmpty()) {
            add(Kind.REORDERED, ours, theirs, "does not wait for the same instances", onlyLeft, onlyRight);
        }
    }

    private static List<String> waits(List<Node> needs, Map<Node, Node> toOther, Order other, Node node) {
        List<Node> common = needs.stream().filter(toOther::containsKey).toList();
        if (other.needs(node).containsAll(common.stream().map(toOther::get).toList())) {
            return List.of();
        }
        Set<Node> ancestors = other.ancestors(node);
        return common.stream()
                .filter(need -> !ancestors.contains(toOther.get(need)))
                .map(Node::id)
                .toList();
    }

    private void commands(Node ours, Node theirs) {
        List<String> a = comparable(ours.commands());
        List<String> b = comparable(theirs.commands());
        if (!a.equals(b)) {
            List<String> onlyLeft = minus(a, b);
            List<String> onlyRight = minus(b, a);
            boolean moved = onlyLeft.isEmpty() && onlyRight.isEmpty();
            String message = moved ? "runs the same commands in another order" : "runs other commands";
            add(Kind.COMMANDS, ours, theirs, message, moved ? a : onlyLeft, moved ? b : onlyRight);
        }
    }

    private List<String> comparable(List<String> commands) {
        return commands.stream()
                .filter(command -> !across || !command.startsWith(Facts.USES))
                .toList();
    }

    /** What is left of a list when each item of the other has taken one equal item away. */
    private static List<String> minus(List<String> from, List<String> items) {
        Map<String, Integer> counts = new HashMap<>();
        items.forEach(item -> counts.merge(item, 1, Integer::sum));
        return from.stream()
                .filter(item -> counts.merge(item, -1, Integer::sum) < 0)
                .toList();
    }

    private void tools(Node ours, Node theirs) {
        Set<String> names = new TreeSet<>(ours.tools().keySet());
        if (across) {
            names.retainAll(theirs.tools().keySet());
        } else {
            names.addAll(theirs.tools().keySet());
        }
        List<String> onlyLeft = new ArrayList<>();
        List<String> onlyRight = new ArrayList<>();
        for (String name : names) {
            String a = ours.tools().getOrDefault(name, "");
            String b = theirs.tools().getOrDefault(name, "");
            if (!agree(a, b)) {
                onlyLeft.add(name + " " + (a.isEmpty() ? "not named" : a));
                onlyRight.add(name + " " + (b.isEmpty() ? "not named" : b));
            }
        }
        if (!onlyLeft.isEmpty()) {
            add(Kind.TOOLS, ours, theirs, "uses other tool versions", onlyLeft, onlyRight);
        }
    }

    /** Across services {@code 17} agrees with {@code 17.0.9}, as images and setup actions are exact to other digits. */
    private boolean agree(String a, String b) {
        return a.equals(b) || across && ((a + ".").startsWith(b + ".") || (b + ".").startsWith(a + "."));
    }
}
