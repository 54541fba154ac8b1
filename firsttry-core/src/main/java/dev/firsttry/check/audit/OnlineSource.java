package dev.firsttry.check.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The API of OSV: ids in batches of at most 1,000 queries, each query paged, then each advisory by its id. */
public final class OnlineSource implements AdvisorySource {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int BATCH = 1_000;
    private static final int MAX_PAGES = 100;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final String service;
    private final AdvisoryAccess access;
    private final AdvisoryCache cache;

    /** @param service such as {@code https://api.osv.dev} */
    public OnlineSource(URI service, AdvisoryAccess access) {
        this.service = service.toString().replaceFirst("/+$", "");
        this.access = access;
        this.cache = new AdvisoryCache(access.home());
    }

    @Override
    public Answer about(Set<String> packages) throws IOException {
        if (access.offline()) {
            throw new IOException("Maven is offline (-o), so " + service + " is not asked");
        }
        var client = new OsvClient(service, access);
        var modified = new TreeMap<String, String>();
        List<String> names = List.copyOf(new TreeSet<>(packages));
        for (int from = 0; from < names.size(); from += BATCH) {
            batch(client, names.subList(from, Math.min(names.size(), from + BATCH)), modified);
        }
        return read(client, modified);
    }

    private Answer read(OsvClient client, Map<String, String> modified) throws IOException {
        var advisories = new ArrayList<Advisory>();
        var broken = new ArrayList<String>();
        for (Map.Entry<String, String> each : modified.entrySet()) {
            try {
                AdvisoryReader.read(advisory(client, each.getKey(), each.getValue()))
                        .ifPresent(advisories::add);
            } catch (JsonProcessingException | AdvisoryReader.NoAdvisory e) {
                broken.add(each.getKey());
            }
        }
        return new Answer("OSV service " + service, advisories, broken);
    }

    /** @param modified takes the ids, and when each was last changed */
    private static void batch(OsvClient client, List<String> names, Map<String, String> modified) throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        names.forEach(name -> pages.put(name, ""));
        for (int page = 0; !pages.isEmpty(); page++) {
            if (page > MAX_PAGES) {
                throw new IOException("the service answers with pages without end");
            }
            next(pages, client.post("/v1/querybatch", query(pages)).path("results"), modified);
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

    private static void next(Map<String, String> pages, JsonNode results, Map<String, String> modified)
            throws IOException {
        if (results.size() != pages.size()) {
            throw new IOException("the service answered " + results.size() + " of " + pages.size() + " queries");
        }
        int i = 0;
        for (String name : List.copyOf(pages.keySet())) {
            JsonNode result = results.get(i++);
            result.path("vulns")
                    .forEach(each -> modified.put(
                            each.path("id").asText(), each.path("modified").asText("")));
            String token = result.path("next_page_token").asText("");
            if (token.isEmpty()) {
                pages.remove(name);
            } else {
                pages.put(name, token);
            }
        }
    }

    private byte[] advisory(OsvClient client, String id, String modified) throws IOException {
        if (!ID.matcher(id).matches()) {
            throw new IOException("the service names an impossible advisory");
        }
        Optional<byte[]> known = cache.find(id, modified);
        if (known.isPresent()) {
            return known.get();
        }
        byte[] json = client.get("/v1/vulns/" + id);
        cache.keep(id, json);
        return json;
    }
}
