package dev.firsttry.report.html;

import dev.firsttry.report.ReportFiles;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One HTML file that needs nothing else: style, data and script are inside. Its content security policy allows exactly
 * its own style and script, so that no text of a build can run as code even if it got past the escaping.
 *
 * @param scripts names of files of this package, in the order in which they run
 */
record Page(String title, List<String> scripts) {

    private static final Asset STYLE = Asset.read("page.css");

    /**
     * @param data JSON
     * @param body writes what is to be seen without a script
     */
    void write(Markup html, ReportFiles.Content data, Runnable body, Writer out) throws IOException {
        Asset script = script();
        html.raw("<!DOCTYPE html>\n").open("html", "lang", "en");
        head(html, script);
        html.open("body");
        body.run();
        html.raw("<script type=\"application/json\" id=\"data\">").moveTo(out);
        data.writeTo(new DataBlock(out));
        html.raw("</script>\n");
        html.raw("<script>").raw(script.text()).raw("</script>\n");
        html.close().close().endIn(out);
    }

    /** The page as one text. */
    String text(Markup html, ReportFiles.Content data, Runnable body) {
        StringWriter out = new StringWriter();
        try {
            write(html, data, body, out);
        } catch (IOException e) {
            throw new IllegalStateException("text can always be written to memory", e);
        }
        return out.toString();
    }

    private void head(Markup html, Asset script) {
        String policy = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src " + STYLE.source()
                + "; script-src " + script.source();
        html.open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy);
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", title);
        html.raw("<style>").raw(STYLE.text()).raw("</style>\n").close();
    }

    private Asset script() {
        String all = scripts.stream()
                .map(name -> Asset.read(name + ".js").text())
                .collect(Collectors.joining("\n", "(() => {\n'use strict';\n", "\n})();"));
        return new Asset(all);
    }
}
