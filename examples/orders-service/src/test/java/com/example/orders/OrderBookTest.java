package com.example.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderBookTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final OrderBook book = new OrderBook(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void placed_orders_are_found_by_id() {
        Order order = book.place("lamp", 2, Money.parse("19.90"));
        assertEquals(order, book.find(order.id()).orElseThrow());
        assertEquals(NOON, order.placedAt());
    }

    @Test
    void ids_count_up_and_orders_keep_their_order() {
        book.place("lamp", 1, Money.ZERO);
        book.place("chair", 1, Money.ZERO);
        assertEquals(List.of(1L, 2L), book.all().stream().map(Order::id).toList());
    }

    @Test
    void an_unknown_order_is_no_order() {
        assertTrue(book.find(7).isEmpty());
        assertTrue(book.move(7, OrderStatus.SHIPPED).isEmpty());
    }

    @Test
    void an_order_needs_an_article_and_a_piece() {
        assertThrows(IllegalArgumentException.class, () -> book.place(" ", 1, Money.ZERO));
        assertThrows(IllegalArgumentException.class, () -> book.place("lamp", 0, Money.ZERO));
        assertTrue(book.all().isEmpty());
    }

    @Test
    void what_was_shipped_cannot_be_cancelled() {
        Order order = book.place("lamp", 1, Money.ZERO);
        book.move(order.id(), OrderStatus.SHIPPED);
        assertThrows(IllegalStateException.class, () -> book.move(order.id(), OrderStatus.CANCELLED));
        assertEquals(OrderStatus.SHIPPED, book.find(order.id()).orElseThrow().status());
    }

    @Test
    void cancelled_orders_do_not_count() {
        book.place("lamp", 2, Money.parse("10"));
        Order chair = book.place("chair", 1, Money.parse("99.99"));
        book.move(chair.id(), OrderStatus.CANCELLED);
        assertEquals(Money.parse("20"), book.turnover());
    }

    @Test
    void many_threads_get_many_ids() {
        IntStream.range(0, 500).parallel().forEach(i -> book.place("lamp", 1, new Money(1)));
        assertEquals(500, book.all().stream().map(Order::id).distinct().count());
        assertEquals(new Money(500), book.turnover());
    }
}
