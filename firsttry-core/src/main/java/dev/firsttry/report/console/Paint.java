package dev.firsttry.report.console;

/** The few colours of the console, as ANSI codes. */
enum Paint {
    GOOD("32"),
    BAD("31;1"),
    WARN("33"),
    DIM("2"),
    STRONG("1"),
    VERDICT_GOOD("30;42;1"),
    VERDICT_BAD("97;41;1");

    private final String code;

    Paint(String code) {
        this.code = code;
    }

    String on(String text) {
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
