package com.example.orders;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** The orders, by id. Safe for many threads. */
public final class OrderBook {

    private final ConcurrentSkipListMap<Long, Order> orders = new ConcurrentSkipListMap<>();
    private final AtomicLong lastId = new AtomicLong();
    private final Clock clock;

    public OrderBook(Clock clock) {
        this.clock = clock;
    }

    public Order place(String article, int quantity, Money price) {
        long id = lastId.incrementAndGet();
        var order = new Order(id, article, quantity, price, OrderStatus.PLACED, clock.instant());
        orders.put(order.id(), order);
        return order;
    }

    public Optional<Order> find(long id) {
        return Optional.ofNullable(orders.get(id));
    }

    /** In the order in which they were placed. */
    public List<Order> all() {
        return List.copyOf(orders.values());
    }

    /** Empty when there is no such order; throws {@link IllegalStateException} when its status does not allow it. */
    public Optional<Order> move(long id, OrderStatus next) {
        return Optional.ofNullable(orders.computeIfPresent(id, (key, order) -> order.with(next)));
    }

    /** What all orders that were not cancelled are worth. */
    public Money turnover() {
        return orders.values().stream()
                .filter(order -> order.status() != OrderStatus.CANCELLED)
                .map(Order::total)
                .reduce(Money.ZERO, Money::plus);
    }
}
