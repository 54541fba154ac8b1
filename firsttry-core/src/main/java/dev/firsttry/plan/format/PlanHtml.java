package dev.firsttry.plan.format;

import dev.firsttry.pipeline.Trigger;
import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.PipelinePlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A plan as one page that needs nothing from elsewhere: a picture for each pipeline, to pan and zoom. */
final class PlanHtml {

    private static final String PAGE = "plan.html";
    private static final String BODY = "<!--BODY-->";

    private static final String BUTTONS = "<nav><button aria-label=\"closer\">+</button>"
            + "<button aria-label=\"whole\">fit</button><button aria-label=\"farther\">\u2212</button></nav>";

    private PlanHtml() {}

    static String of(ExecutionPlan plan) {
        String body = plan.pipelines().stream().map(PlanHtml::section).collect(Collectors.joining());
        return page().replace(BODY, body);
    }

    private static String page() {
        try (var in = PlanHtml.class.getResourceAsStream(PAGE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + PAGE, e);
        }
    }

    private static String section(PipelinePlan plan) {
        PlanPicture picture = new PlanPicture(plan);
        String triggers =
                plan.pipeline().triggers().stream().map(Trigger::event).collect(Collectors.joining(", "));
        List<String> facts = new ArrayList<>(List.of(
                plan.pipeline().source(),
                PlanText.count(plan.instances().size(), "instance") + " in "
                        + PlanText.count(plan.stages().size(), "stage")));
        if (!triggers.isEmpty()) {
            facts.add("on " + triggers);
        }
        return "<section>\n<h2>" + escaped(plan.pipeline().name()) + "</h2>\n"
                + paragraph(String.join(" \u00b7 ", facts))
                + paragraph("Critical path: " + String.join(" \u2192 ", plan.criticalPath()))
                + paragraph(picture.note())
                + "<div class=\"view\" style=\"height:min(70vh," + picture.pixels() + "px)\">" + picture.svg()
                + BUTTONS + "</div>\n</section>\n";
    }

    private static String paragraph(String text) {
        return text.isEmpty() ? "" : "<p>" + escaped(text) + "</p>\n";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
