package dev.firsttry.check.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks the API of OSV on this machine: one id a page, so that everybody has to turn pages. */
final class OsvServer implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, List<String>> idsByPackage;
    private final Map<String, String> advisories;

    /** What was asked for, such as {@code /v1/vulns/GHSA-1}, or {@code querybatch} and the number of queries. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    OsvServer(Map<String, List<String>> idsByPackage, Map<String, String> advisories) throws IOException {
        this.idsByPackage = idsByPackage;
        this.advisories = advisories;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/osv/v1/querybatch", this::batch);
        server.createContext("/osv/v1/vulns/", this::advisory);
        server.start();
    }

    /** With a path, as a mirror behind a gateway has one. */
    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/osv/");
    }

    private void batch(HttpExchange exchange) throws IOException {
        JsonNode queries = MAPPER.readTree(exchange.getRequestBody()).path("queries");
        requests.add("querybatch " + queries.size());
        ArrayNode results = MAPPER.createArrayNode();
        for (JsonNode query : queries) {
            List<String> ids =
                    idsByPackage.getOrDefault(query.path("package").path("name").asText(), List.of());
            int page = query.path("page_token").asInt(0);
            ObjectNode result = results.addObject();
            if (page < ids.size()) {
                String id = ids.get(page);
                ObjectNode vulnerability = result.putArray("vulns").addObject().put("id", id);
                vulnerability.put(
                        "modified",
                        MAPPER.readTree(advisories.get(id)).path("modified").asText());
            }
            if (page + 1 < ids.size()) {
                result.put("next_page_token", String.valueOf(page + 1));
            }
        }
        answer(exchange, 200, MAPPER.createObjectNode().set("results", results).toString());
    }

    private void advisory(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(path);
        String body = advisories.get(path.substring(path.lastIndexOf('/') + 1));
        answer(exchange, body == null ? 404 : 200, body == null ? "{}" : body);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
