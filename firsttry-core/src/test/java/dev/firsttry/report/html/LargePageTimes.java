package dev.firsttry.report.html;

import dev.firsttry.browser.Browser;
import dev.firsttry.browser.Tab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * For measuring by hand: see {@code benchmarks/page}. Opens the report of 5,000 tasks, 20,000 findings and 10,000 earlier
 * runs in a real browser, again and again, and prints the time from navigation to the end of the load event, by the
 * browser's own clock. The page's script has drawn everything by then.
 */
final class LargePageTimes {

    private static final String LOADED = "performance.getEntriesByType('navigation')[0].loadEventEnd";

    private LargePageTimes() {}

    /** @param arguments how often; 5 unless told */
    public static void main(String[] arguments) throws Exception {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        Path page = Files.createTempFile("firsttry-large", ".html");
        List<Integer> millis = new ArrayList<>();
        try (Browser browser = Browser.start()) {
            Files.writeString(page, HtmlReport.write(Showcase.large(5_000, 20_000, 10_000)));
            System.out.printf("page of %,d bytes%n", Files.size(page));
            for (int i = 0; i < times; i++) {
                millis.add(loaded(browser.open(page)));
                System.out.println(millis.get(i) + " ms");
            }
        } finally {
            Files.delete(page);
        }
        Collections.sort(millis);
        System.out.printf(
                "median %d ms, smallest %d, largest %d%n", millis.get(times / 2), millis.get(0), millis.get(times - 1));
    }

    /** The tab hears of the load event while its handlers may still run. */
    private static int loaded(Tab tab) {
        int millis = tab.number("new Promise(done => { const look = () => " + LOADED + " > 0 ? done(" + LOADED
                + ") : setTimeout(look, 5); look(); })");
        if (!tab.trouble().isEmpty()) {
            throw new IllegalStateException(tab.trouble().toString());
        }
        return millis;
    }
}
