package com.example.orders;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The service: an {@link OrderBook} behind the JDK's HTTP server, on the loopback interface. */
public final class OrdersServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);

    /** Listens at once. Port 0 takes a free one; {@link #port()} tells which. */
    public OrdersServer(int port, OrderBook book) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/orders", new OrdersHandler(book));
        server.setExecutor(workers);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdown();
    }

    @SuppressWarnings("resource")
    public static void main(String[] args) throws IOException {
        int port = args.length == 0 ? 8080 : Integer.parseInt(args[0]);
        var started = new OrdersServer(port, new OrderBook(Clock.systemUTC()));
        System.out.println("orders on port " + started.port());
    }
}
