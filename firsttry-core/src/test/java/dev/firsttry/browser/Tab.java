package dev.firsttry.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One page in the browser. */
public final class Tab {

    private static final Set<String> TROUBLE = Set.of("error", "warning", "assert");

    private final DevTools devTools;
    private final String session;

    Tab(DevTools devTools, String session) {
        this.devTools = devTools;
        this.session = session;
        List.of("Page", "Runtime", "Log").forEach(domain -> send(domain + ".enable", Map.of()));
    }

    Tab go(Path page) throws InterruptedException {
        send("Page.navigate", Map.of("url", page.toUri().toString()));
        devTools.await(event -> isMine(event, "Page.loadEventFired"));
        return this;
    }

    /** Errors and warnings of scripts, of the console and of the browser, such as a refused style. */
    public List<String> trouble() {
        return devTools
                .events(event -> isMine(event, "Runtime.exceptionThrown")
                        || isMine(event, "Log.entryAdded")
                        || isMine(event, "Runtime.consoleAPICalled")
                                && TROUBLE.contains(event.at("/params/type").asText()))
                .stream()
                .map(event -> event.get("params").toString())
                .toList();
    }

    /** The value of a JavaScript expression; a promise is waited for. */
    public JsonNode eval(String script) {
        JsonNode answer =
                send("Runtime.evaluate", Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(script + ": " + answer.get("exceptionDetails"));
        }
        return answer.at("/result/value");
    }

    public String text(String script) {
        return eval(script).asText();
    }

    public int number(String script) {
        return eval(script).asInt();
    }

    public boolean is(String script) {
        return eval(script).asBoolean();
    }

    /** Presses a key as a person would, such as {@code Tab}, {@code Enter} or {@code /}. */
    public void press(String key) {
        boolean types = key.length() == 1;
        String text = key.equals("Enter") ? "\r" : types ? key : "";
        Map<String, Object> down = new LinkedHashMap<>(Map.of("type", "keyDown", "key", key, "code", code(key)));
        down.put("windowsVirtualKeyCode", virtualKey(key));
        if (!text.isEmpty()) {
            down.put("text", text);
        }
        send("Input.dispatchKeyEvent", down);
        send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", code(key)));
    }

    /** Types a text where the focus is. */
    public void type(String text) {
        send("Input.insertText", Map.of("text", text));
    }

    /** @param scheme {@code light} or {@code dark} */
    public Tab colours(String scheme) {
        send(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    /** In CSS pixels. */
    public Tab size(int width, int height, boolean phone) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", phone ? 2 : 1, "mobile", phone));
        return this;
    }

    /** The whole page as a picture. */
    public void picture(Path file) throws IOException {
        JsonNode picture = send("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        save(file, picture);
    }

    /** The styles of paper, on the screen. */
    public Tab printed() {
        send("Emulation.setEmulatedMedia", Map.of("media", "print"));
        return this;
    }

    /** As it is printed. */
    public void pdf(Path file) throws IOException {
        save(file, send("Page.printToPDF", Map.of("printBackground", true)));
    }

    private static void save(Path file, JsonNode answer) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(answer.get("data").asText()));
    }

    private static String code(String key) {
        return key.equals("/") ? "Slash" : key.equals(" ") ? "Space" : key;
    }

    private static int virtualKey(String key) {
        return switch (key) {
            case "Tab" -> 9;
            case "Enter" -> 13;
            case "Escape" -> 27;
            case " " -> 32;
            case "/" -> 191;
            default -> throw new IllegalArgumentException("no code for the key " + key);
        };
    }

    private JsonNode send(String method, Map<String, ?> parameters) {
        return devTools.send(session, method, parameters);
    }

    private boolean isMine(JsonNode event, String method) {
        return event.path("method").asText().equals(method)
                && event.path("sessionId").asText().equals(session);
    }
}
