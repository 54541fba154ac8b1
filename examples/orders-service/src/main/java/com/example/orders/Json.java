package com.example.orders;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the few shapes that this service answers with. */
final class Json {

    private Json() {}

    static String order(Order order) {
        return "{\"id\":" + order.id()
                + ",\"article\":" + text(order.article())
                + ",\"quantity\":" + order.quantity()
                + ",\"total\":" + text(order.total().toString())
                + ",\"status\":" + text(order.status().name())
                + ",\"placedAt\":" + text(order.placedAt().toString()) + "}";
    }

    static String orders(List<Order> orders) {
        return orders.stream().map(Json::order).collect(Collectors.joining(",", "[", "]"));
    }

    static String error(String message) {
        return "{\"error\":" + text(message) + "}";
    }

    static String text(String value) {
        return value.chars().mapToObj(Json::character).collect(Collectors.joining("", "\"", "\""));
    }

    private static String character(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            default -> c < ' ' ? String.format("\\u%04x", c) : String.valueOf((char) c);
        };
    }
}
