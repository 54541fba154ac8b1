package dev.firsttry.check.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The API of OSV: ids in batches of at most 1,000 queries, each query paged, then each advisory by its id. */
public final class OnlineSource implements AdvisorySource {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int BATCH = 1_000;
    private static final int MAX_PAGES = 100;
    private static final int MAX_BODY = 64 << 20;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final URI service;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** @param service such as {@code https://api.osv.dev} */
    public OnlineSource(URI service) {
        this.service = service;
    }

    @Override
    public Answer about(Set<String> packages) throws IOException {
        var ids = new TreeSet<String>();
        List<String> names = List.copyOf(new TreeSet<>(packages));
        for (int from = 0; from < names.size(); from += BATCH) {
            batch(names.subList(from, Math.min(names.size(), from + BATCH)), ids);
        }
        var advisories = new ArrayList<Advisory>();
        for (String id : ids) {
            AdvisoryReader.read(get(id)).ifPresent(advisories::add);
        }
        return new Answer("OSV service " + service.getHost(), advisories, List.of());
    }

    private void batch(List<String> names, Set<String> ids) throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        names.forEach(name -> pages.put(name, ""));
        for (int page = 0; !pages.isEmpty(); page++) {
            if (page > MAX_PAGES) {
                throw new IOException("the service answers with pages without end");
            }
            next(pages, MAPPER.readTree(post(query(pages))).path("results"), ids);
        }
    }

    private static byte[] query(Map<String, String> pages) throws IOException {
        ObjectNode body = MAPPER.createObjectNode();
        ArrayNode queries = body.putArray("queries");
        pages.forEach((name, token) -> {
            ObjectNode query = queries.addObject();
            query.putObject("package").put("ecosystem", "Maven").put("name", name);
            if (!token.isEmpty()) {
                query.put("page_token", token);
            }
        });
        return MAPPER.writeValueAsBytes(body);
    }

    private static void next(Map<String, String> pages, JsonNode results, Set<String> ids) throws IOException {
        if (results.size() != pages.size()) {
            throw new IOException("the service answered " + results.size() + " of " + pages.size() + " queries");
        }
        int i = 0;
        for (String name : List.copyOf(pages.keySet())) {
            JsonNode result = results.get(i++);
            result.path("vulns").forEach(each -> ids.add(each.path("id").asText()));
            String token = result.path("next_page_token").asText("");
            if (token.isEmpty()) {
                pages.remove(name);
            } else {
                pages.put(name, token);
            }
        }
    }

    private byte[] post(byte[] body) throws IOException {
        return send(HttpRequest.newBuilder(service.resolve("/v1/querybatch"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private byte[] get(String id) throws IOException {
        if (!id.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new IOException("the service names an impossible advisory");
        }
        return send(HttpRequest.newBuilder(service.resolve("/v1/vulns/" + id)).GET());
    }

    private byte[] send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<InputStream> response =
                    client.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                byte[] body = in.readNBytes(MAX_BODY + 1);
                if (response.statusCode() != 200 || body.length > MAX_BODY) {
                    throw new IOException("the service answered with status " + response.statusCode());
                }
                return body;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
