package dev.firsttry.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Advisories for the invoker projects: the machine's snapshot, and a service that speaks OSV's API. */
final class Advisories {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Advisories() {}

    /** Puts a snapshot where a mirror job would: beside the local repository of the invoked builds. */
    static void snapshot(Path advisories, Path project) throws IOException {
        Path target = project.getParent().resolveSibling("firsttry-osv/osv-scanner/Maven");
        Path zip = Files.createTempFile(Files.createDirectories(target), "all", ".part");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Path file : files(advisories)) {
                out.putNextEntry(new ZipEntry(file.getFileName().toString()));
                out.write(Files.readAllBytes(file));
                out.closeEntry();
            }
        }
        Files.move(zip, target.resolve("all.zip"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Address of a service that lives as long as this Maven. */
    static String service(Path advisories) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/querybatch", exchange -> batch(exchange, advisories));
        server.createContext("/v1/vulns/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            answer(
                    exchange,
                    Files.readAllBytes(advisories.resolve(path.substring(path.lastIndexOf('/') + 1) + ".json")));
        });
        server.start();
        return "http://localhost:" + server.getAddress().getPort();
    }

    private static void batch(HttpExchange exchange, Path advisories) throws IOException {
        ArrayNode results = JSON.createArrayNode();
        for (JsonNode query : JSON.readTree(exchange.getRequestBody()).path("queries")) {
            ArrayNode ids = results.addObject().putArray("vulns");
            for (Path file : files(advisories)) {
                JsonNode advisory = JSON.readTree(file.toFile());
                if (advisory.at("/affected/0/package/name").equals(query.at("/package/name"))) {
                    ids.addObject().set("id", advisory.path("id"));
                }
            }
        }
        answer(exchange, JSON.writeValueAsBytes(JSON.createObjectNode().set("results", results)));
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }
}
