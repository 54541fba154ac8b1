package com.example.orders;

import java.util.Set;

/** Where an order is in its life. */
public enum OrderStatus {
    PLACED,
    SHIPPED,
    CANCELLED;

    /** Whether an order may go from this status to {@code next}. */
    public boolean allows(OrderStatus next) {
        return this == PLACED && Set.of(SHIPPED, CANCELLED).contains(next);
    }
}
