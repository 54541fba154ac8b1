package com.example.orders;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Requests below {@code /orders}: a form goes in, JSON comes out. */
final class OrdersHandler implements HttpHandler {

    private static final int MAX_BODY = 8 * 1024;

    private final OrderBook book;

    OrdersHandler(OrderBook book) {
        this.book = book;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Answer answer;
        try {
            answer = route(exchange);
        } catch (IllegalArgumentException e) {
            answer = new Answer(400, Json.error(e.getMessage()));
        } catch (IllegalStateException e) {
            answer = new Answer(409, Json.error(e.getMessage()));
        }
        byte[] body = answer.body().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (exchange;
                var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private Answer route(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        String request = exchange.getRequestMethod() + " " + path.length;
        return switch (request) {
            case "GET 2" -> new Answer(200, Json.orders(book.all()));
            case "POST 2" -> new Answer(201, Json.order(place(form(exchange))));
            case "GET 3" -> found(book.find(id(path[2])));
            case "POST 4" -> found(book.move(id(path[2]), status(path[3])));
            default -> new Answer(405, Json.error("no such request: " + exchange.getRequestMethod()));
        };
    }

    private Order place(Map<String, String> form) {
        return book.place(
                form.getOrDefault("article", ""), quantity(form), Money.parse(form.getOrDefault("price", "")));
    }

    private static int quantity(Map<String, String> form) {
        String text = form.getOrDefault("quantity", "1");
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a quantity: " + text, e);
        }
    }

    private static Answer found(Optional<Order> order) {
        return order.map(it -> new Answer(200, Json.order(it))).orElse(new Answer(404, Json.error("no such order")));
    }

    private static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not an order id: " + text, e);
        }
    }

    private static OrderStatus status(String verb) {
        return switch (verb) {
            case "ship" -> OrderStatus.SHIPPED;
            case "cancel" -> OrderStatus.CANCELLED;
            default -> throw new IllegalArgumentException("not something to do with an order: " + verb);
        };
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throw new IllegalArgumentException("more than " + MAX_BODY + " bytes");
        }
        return Arrays.stream(new String(body, UTF_8).split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], UTF_8),
                        pair -> URLDecoder.decode(pair[1], UTF_8),
                        (first, second) -> first));
    }

    private record Answer(int status, String body) {}
}
