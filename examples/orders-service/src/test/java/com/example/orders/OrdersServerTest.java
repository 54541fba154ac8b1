package com.example.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrdersServerTest {

    private static final String LAMP = "{\"id\":1,\"article\":\"desk \\\"lamp\\\"\",\"quantity\":2,\"total\":\"39.80\","
            + "\"status\":\"PLACED\",\"placedAt\":\"2026-11-23T12:00:00Z\"}";

    private final HttpClient client = HttpClient.newHttpClient();
    private OrdersServer server;

    @BeforeEach
    void start() throws IOException {
        var noon = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
        server = new OrdersServer(0, new OrderBook(noon));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void places_and_returns_an_order() throws Exception {
        var placed = post("/orders", "article=desk+%22lamp%22&quantity=2&price=19.90");
        assertEquals(201, placed.statusCode());
        assertEquals(LAMP, placed.body());
        assertEquals(LAMP, get("/orders/1").body());
        assertEquals("[" + LAMP + "]", get("/orders").body());
    }

    @Test
    void ships_once() throws Exception {
        post("/orders", "article=lamp&price=1");
        assertEquals(200, post("/orders/1/ship", "").statusCode());
        var again = post("/orders/1/cancel", "");
        assertEquals(409, again.statusCode());
        assertEquals("{\"error\":\"order 1 is SHIPPED and cannot become CANCELLED\"}", again.body());
    }

    @Test
    void says_what_is_wrong_with_a_request() throws Exception {
        assertEquals(400, post("/orders", "article=lamp&price=a+lot").statusCode());
        assertEquals(400, post("/orders", "article=lamp&price=1&quantity=some").statusCode());
        assertEquals(400, get("/orders/first").statusCode());
        assertEquals(404, get("/orders/99").statusCode());
        assertEquals(405, post("/orders/1", "").statusCode());
        assertTrue(get("/orders").body().startsWith("[]"));
    }

    @Test
    void refuses_a_body_without_end() throws Exception {
        assertEquals(400, post("/orders", "article=" + "x".repeat(10_000)).statusCode());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return send(request(path).POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        var address = URI.create("http://localhost:" + server.port() + path);
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10));
    }
}
