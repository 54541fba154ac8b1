package dev.firsttry.check.commits;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A commit message in its parts (Conventional Commits 1.0.0).
 *
 * @param header the first line
 * @param body lines between the header and the footers, without the blank lines around them
 * @param footers in order
 * @param blankAfterHeader whether the second line is blank, as it must be
 */
record CommitMessage(
        String header, Optional<Header> parsed, List<String> body, List<Footer> footers, boolean blankAfterHeader) {

    private static final Pattern HEADER =
            Pattern.compile("^([\\p{L}\\p{N}_-]++)(?:\\(([^()\\r\\n]++)\\))?(!)?: (.*+)$");
    private static final Pattern FOOTER =
            Pattern.compile("^(BREAKING CHANGE|[A-Za-z0-9]++(?:-[A-Za-z0-9]++)*+)(?:: | (?=#))(.*+)$");
    private static final int MAX_LINES = 5_000;

    /** @param scope empty when there is none */
    record Header(String type, String scope, boolean bang, String description) {}

    /** @param value may have several lines */
    record Footer(String token, String value) {
        boolean isBreaking() {
            return token.equals("BREAKING CHANGE") || token.equals("BREAKING-CHANGE");
        }
    }

    static CommitMessage parse(String message) {
        List<String> lines =
                message.lines().limit(MAX_LINES).map(String::stripTrailing).toList();
        String header = message.lines().findFirst().orElse("");
        int end = lastText(lines);
        int footers = footerStart(lines, end);
        return new CommitMessage(
                header,
                header(header),
                trimmed(lines, 1, footers),
                footers(lines, footers, end),
                lines.size() < 2 || lines.get(1).isEmpty());
    }

    private static Optional<Header> header(String line) {
        Matcher matcher = HEADER.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String scope = matcher.group(2) == null ? "" : matcher.group(2);
        return Optional.of(new Header(matcher.group(1), scope, matcher.group(3) != null, matcher.group(4)));
    }

    private static int lastText(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isEmpty()) {
            end--;
        }
        return end;
    }

    /** Walks up paragraph by paragraph as long as each begins with a footer. */
    private static int footerStart(List<String> lines, int end) {
        int start = end;
        int paragraph = end;
        while (paragraph > 1) {
            int first = paragraph;
            while (first > 1 && !lines.get(first - 1).isEmpty()) {
                first--;
            }
            if (first == paragraph || !FOOTER.matcher(lines.get(first)).matches()) {
                return start;
            }
            start = first;
            paragraph = first - 1;
            while (paragraph > 1 && lines.get(paragraph - 1).isEmpty()) {
                paragraph--;
            }
        }
        return start;
    }

    private static List<Footer> footers(List<String> lines, int start, int end) {
        var footers = new java.util.ArrayList<Footer>();
        for (int i = start; i < end; i++) {
            Matcher matcher = FOOTER.matcher(lines.get(i));
            if (matcher.matches()) {
                footers.add(new Footer(matcher.group(1), matcher.group(2)));
            } else if (!footers.isEmpty()) {
                Footer last = footers.remove(footers.size() - 1);
                footers.add(new Footer(last.token(), last.value() + "\n" + lines.get(i)));
            }
        }
        return List.copyOf(footers);
    }

    private static List<String> trimmed(List<String> lines, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && lines.get(start).isEmpty()) {
            start++;
        }
        while (end > start && lines.get(end - 1).isEmpty()) {
            end--;
        }
        return start < end ? List.copyOf(lines.subList(start, end)) : List.of();
    }

    /** Whether it breaks users: {@code !} before the colon, or a footer in capitals. */
    boolean breaking() {
        return parsed.map(Header::bang).orElse(false) || footers.stream().anyMatch(Footer::isBreaking);
    }
}
