package dev.firsttry.plan.format;

import dev.firsttry.pipeline.Trigger;
import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.PipelinePlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** A plan as one page that needs nothing from elsewhere: a picture for each pipeline, to pan and zoom. */
final class PlanHtml {

    private static final String PAGE = "plan.html";
    private static final String BODY = "<!--BODY-->";

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
        return "<section>\n<h2>" + escaped(plan.pipeline().name()) + "</h2>\n<p>"
                + escaped(plan.pipeline().source())
                + " &middot; " + plan.instances().size() + " instances in "
                + plan.stages().size() + " stages"
                + (triggers.isEmpty() ? "" : " &middot; on " + escaped(triggers)) + "</p>\n<p>Critical path: "
                + escaped(String.join(" \u2192 ", plan.criticalPath())) + "</p>\n" + note(picture)
                + "<div class=\"view\">" + picture.svg()
                + "<nav><button aria-label=\"closer\">+</button><button aria-label=\"whole\">fit</button>"
                + "<button aria-label=\"farther\">\u2212</button></nav></div>\n</section>\n";
    }

    private static String note(PlanPicture picture) {
        return picture.note().isEmpty() ? "" : "<p>" + escaped(picture.note()) + "</p>\n";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
