package com.example.orders;

import java.time.Instant;

/** One order of one article. A change of status makes a new value. */
public record Order(long id, String article, int quantity, Money price, OrderStatus status, Instant placedAt) {

    public Order {
        if (article.isBlank()) {
            throw new IllegalArgumentException("an order names its article");
        }
        if (quantity < 1) {
            throw new IllegalArgumentException("an order is for one piece at least: " + quantity);
        }
    }

    public Money total() {
        return price.times(quantity);
    }

    Order with(OrderStatus next) {
        if (!status.allows(next)) {
            throw new IllegalStateException("order " + id + " is " + status + " and cannot become " + next);
        }
        return new Order(id, article, quantity, price, next, placedAt);
    }
}
