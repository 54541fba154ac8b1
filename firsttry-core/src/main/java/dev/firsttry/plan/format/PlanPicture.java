package dev.firsttry.plan.format;

import dev.firsttry.plan.Instance;
import dev.firsttry.plan.PipelinePlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The DAG as SVG: a column for each stage, in order of declaration from the top. */
final class PlanPicture {

    private static final int ROW = 40;
    private static final int HEIGHT = 28;
    private static final int GAP = 90;
    private static final int TOP = 40;
    private static final double LETTER = 7.3;
    private static final int LONGEST = 44;
    /** More lines than this are a grey square, and a slow page. */
    private static final int MOST_EDGES = 6000;

    private final PipelinePlan plan;
    private final Set<String> critical;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<Column> columns = new ArrayList<>();
    private final boolean thinned;

    private record Column(double x, double width, int rows) {}

    private record Place(int number, int column, double x, double y, double width) {}

    PlanPicture(PipelinePlan plan) {
        this.plan = plan;
        this.critical = Critical.keys(plan);
        this.thinned = plan.instances().stream()
                        .mapToLong(instance -> instance.needKeys().size())
                        .sum()
                > MOST_EDGES;
        arrange();
    }

    /** What the picture leaves out; empty when it is complete. */
    String note() {
        return thinned ? "Too many needs to draw: only those of the critical path are shown." : "";
    }

    private void arrange() {
        Map<String, Deque<Instance>> byId = new HashMap<>();
        plan.instances()
                .forEach(instance -> byId.computeIfAbsent(instance.id(), none -> new ArrayDeque<>())
                        .add(instance));
        double x = 20;
        for (List<String> stage : plan.stages()) {
            double width = 24
                    + LETTER
                            * stage.stream()
                                    .mapToInt(id -> shortened(id).length())
                                    .max()
                                    .orElse(0);
            int row = 0;
            for (String id : stage) {
                double y = TOP + row++ * (double) ROW;
                places.put(byId.get(id).remove().key(), new Place(places.size(), columns.size(), x, y, width));
            }
            columns.add(new Column(x, width, stage.size()));
            x += width + GAP;
        }
    }

    String svg() {
        StringBuilder out =
                new StringBuilder("<svg viewBox=\"0 0 ").append(number(width())).append(' ');
        out.append(number(height())).append("\" role=\"img\">\n");
        for (int i = 0; i < columns.size(); i++) {
            out.append("<text class=\"stage\" x=\"")
                    .append(number(columns.get(i).x()))
                    .append("\" y=\"24\">stage ");
            out.append(i + 1).append("</text>\n");
        }
        plan.instances().forEach(instance -> edges(instance, out));
        plan.instances().forEach(instance -> node(instance, out));
        return out.append("</svg>").toString();
    }

    /** A height that suits the picture on the page. */
    long pixels() {
        return Math.max(150, Math.round(height() * 1.2));
    }

    private double width() {
        return columns.isEmpty()
                ? 200
                : columns.get(columns.size() - 1).x()
                        + columns.get(columns.size() - 1).width()
                        + 20;
    }

    private double height() {
        return TOP
                + ROW * (double) columns.stream().mapToInt(Column::rows).max().orElse(0);
    }

    private void edges(Instance instance, StringBuilder out) {
        Place to = places.get(instance.key());
        for (String need : instance.needKeys()) {
            boolean hot = critical.contains(need) && critical.contains(instance.key());
            if (hot || !thinned) {
                edge(places.get(need), to, hot, out);
            }
        }
    }

    private static void edge(Place from, Place to, boolean hot, StringBuilder out) {
        double startX = from.x() + from.width();
        double startY = from.y() + HEIGHT / 2.0;
        double endY = to.y() + HEIGHT / 2.0;
        double bend = Math.max(30, Math.abs(to.x() - startX) / 2);
        out.append("<path class=\"edge")
                .append(hot ? " critical" : "")
                .append("\" data-from=\"")
                .append(from.number());
        out.append("\" data-to=\"")
                .append(to.number())
                .append("\" d=\"M")
                .append(number(startX))
                .append(' ');
        out.append(number(startY))
                .append('C')
                .append(number(startX + bend))
                .append(' ')
                .append(number(startY));
        out.append(' ')
                .append(number(to.x() - bend))
                .append(' ')
                .append(number(endY))
                .append(' ');
        out.append(number(to.x())).append(' ').append(number(endY)).append("\"/>\n");
    }

    private void node(Instance instance, StringBuilder out) {
        Place place = places.get(instance.key());
        boolean open = instance.dynamic() || !instance.remote().isEmpty();
        out.append("<g class=\"node").append(critical.contains(instance.key()) ? " critical" : "");
        out.append(open ? " open" : "").append("\" tabindex=\"0\" data-n=\"").append(place.number());
        out.append("\"><title>").append(PlanHtml.escaped(title(instance))).append("</title><rect x=\"");
        out.append(number(place.x()))
                .append("\" y=\"")
                .append(number(place.y()))
                .append("\" width=\"");
        out.append(number(place.width())).append("\" height=\"").append(HEIGHT).append("\" rx=\"5\"/><text x=\"");
        out.append(number(place.x() + 12))
                .append("\" y=\"")
                .append(number(place.y() + 18))
                .append("\">");
        out.append(PlanHtml.escaped(shortened(instance.id()))).append("</text></g>\n");
    }

    private static String title(Instance instance) {
        String open = instance.dynamic() ? "\nexpands when it starts" : "";
        String remote = instance.remote().isEmpty() ? "" : "\nremote: " + instance.remote();
        String needs = instance.needs().isEmpty() ? "" : "\nneeds: " + String.join(", ", instance.needs());
        return instance.id() + open + remote + (needs.length() > 400 ? needs.substring(0, 400) + "..." : needs);
    }

    private static String shortened(String id) {
        return id.length() <= LONGEST ? id : id.substring(0, LONGEST - 1) + "\u2026";
    }

    /** One decimal, independent of the locale. */
    private static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? "" + tenths / 10 : tenths / 10 + "." + Math.abs(tenths % 10);
    }
}
