package dev.firsttry.report.console;

import java.util.List;

/**
 * The lines at the foot of a terminal that change in place. The cursor rests at the end of the last one, so that taking
 * them back is going up and clearing what is below.
 */
final class LiveBlock {

    private static final String CLEAR_LINE = "\r\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";
    /** A terminal may be narrower than the style believes: it cuts a line then, as one that wraps cannot be taken back. */
    private static final String CUT = "\u001b[?7l";

    private static final String WRAP = "\u001b[?7h";

    private final LiveOutput live;
    private int shown;

    LiveBlock(LiveOutput live) {
        this.live = live;
    }

    /** Takes back what is shown; the cursor is then where the next line of a log belongs. */
    void erase() {
        if (shown == 1) {
            live.raw(CLEAR_LINE);
        } else if (shown > 1) {
            live.raw("\r\u001b[" + (shown - 1) + "A" + CLEAR_BELOW);
        }
        shown = 0;
    }

    /** Shows these lines where nothing is shown. */
    void draw(List<String> lines) {
        if (!lines.isEmpty()) {
            live.raw(CUT + String.join("\n", lines) + WRAP);
        }
        shown = lines.size();
    }
}
