package dev.firsttry.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One request as it travels.
 *
 * @param lines the request line and the headers
 */
record HttpRequest(List<String> lines, byte[] body) {

    HttpRequest {
        lines = List.copyOf(lines);
    }

    /** The next one; without lines when there is none any more. */
    static HttpRequest read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return new HttpRequest(List.of(), new byte[0]);
            }
            head.append((char) next);
        }
        HttpRequest bare = new HttpRequest(head.toString().strip().lines().toList(), new byte[0]);
        int length = bare.header("content-length").map(Integer::parseInt).orElse(0);
        return new HttpRequest(bare.lines, in.readNBytes(length));
    }

    String method() {
        return lines.isEmpty() ? "" : lines.get(0).split(" ")[0];
    }

    /** What is asked for, as it stands in the request line. */
    String target() {
        return lines.get(0).split(" ")[1];
    }

    Optional<String> header(String name) {
        return lines.stream()
                .skip(1)
                .filter(named(name))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    /** The same, after which the server closes the connection. */
    HttpRequest last() {
        return without("connection").with("Connection: close");
    }

    HttpRequest without(String header) {
        return new HttpRequest(lines.stream().filter(named(header).negate()).toList(), body);
    }

    HttpRequest with(String line) {
        return new HttpRequest(Stream.concat(lines.stream(), Stream.of(line)).toList(), body);
    }

    /** The same with another target. */
    HttpRequest at(String target) {
        String[] parts = lines.get(0).split(" ");
        Stream<String> first = Stream.of(parts[0] + " " + target + " " + parts[2]);
        return new HttpRequest(Stream.concat(first, lines.stream().skip(1)).toList(), body);
    }

    void write(OutputStream out) throws IOException {
        String head = String.join("\r\n", lines) + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
    }

    private static Predicate<String> named(String header) {
        String start = header.toLowerCase(Locale.ROOT) + ":";
        return line -> line.toLowerCase(Locale.ROOT).startsWith(start);
    }
}
