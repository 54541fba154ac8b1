package dev.firsttry.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between client and server, on the loopback address, and does to each connection what it is told to. */
final class FaultProxy implements AutoCloseable {

    /** What to do to a connection. */
    @FunctionalInterface
    interface Fault {
        void apply(Socket client, FaultProxy proxy) throws IOException;
    }

    private final URI server;
    private final Fault fault;
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool(FaultProxy::daemon);
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    FaultProxy(URI server, Fault fault) throws IOException {
        this.server = server;
        this.fault = fault;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    int connections() {
        return connections.get();
    }

    /** Hands everything through. */
    static void pass(Socket client, FaultProxy proxy) throws IOException {
        Socket there = proxy.keep(new Socket(proxy.server.getHost(), proxy.server.getPort()));
        proxy.threads.execute(() -> proxy.pump(client, there));
        proxy.pump(there, client);
    }

    /** Answers every request with a status and an S3 error. */
    static Fault status(int status, String code) {
        return answer(status, "application/xml", error(code));
    }

    /** Answers every request with a page. */
    static Fault answer(int status, String type, String body) {
        Fault reply = reply(status, type, body);
        return (client, proxy) -> {
            request(client);
            reply.apply(client, proxy);
        };
    }

    /** Answers a request that has been read. */
    static Fault reply(int status, String type, String body) {
        String text = "HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body;
        return (client, proxy) -> client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As servers say it. */
    static String error(String code) {
        return "<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>m</Message></Error>";
    }

    /** Begins an answer, then does something else. */
    static Fault begun(Fault then) {
        return (client, proxy) -> {
            request(client);
            String head = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: 5000\r\n\r\n";
            client.getOutputStream().write((head + "firsttry-entry/1 ").getBytes(StandardCharsets.UTF_8));
            client.getOutputStream().flush();
            then.apply(client, proxy);
        };
    }

    /** Cuts the connection as a crashed machine does. */
    static void reset(Socket client, FaultProxy proxy) throws IOException {
        client.setSoLinger(true, 0);
    }

    /** Ends the connection politely, too early. */
    static void end(Socket client, FaultProxy proxy) throws IOException {
        client.shutdownOutput();
    }

    /** Sends a byte now and then, for as long as anybody listens. */
    static void drip(Socket client, FaultProxy proxy) throws IOException {
        while (!Thread.currentThread().isInterrupted()) {
            client.getOutputStream().write('x');
            rest();
        }
    }

    /** Hands everything through, but what the server says only in small pieces, ten in a second. */
    static Fault slowly(int piece) {
        return (client, proxy) -> {
            Socket there = proxy.keep(new Socket(proxy.server.getHost(), proxy.server.getPort()));
            proxy.threads.execute(() -> proxy.pump(client, there));
            byte[] bytes = new byte[piece];
            for (int n = there.getInputStream().read(bytes);
                    n >= 0;
                    n = there.getInputStream().read(bytes)) {
                client.getOutputStream().write(bytes, 0, n);
                rest();
            }
        };
    }

    private static void rest() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes everything and says nothing until the client goes away. */
    static void blackHole(Socket client, FaultProxy proxy) throws IOException {
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** Does it to requests of this method; the others are answered by the server. */
    static Fault only(String method, Fault fault) {
        return (client, proxy) -> {
            HttpRequest request = HttpRequest.read(client.getInputStream());
            if (request.method().equals(method)) {
                fault.apply(client, proxy);
            } else {
                proxy.relay(request, client);
            }
        };
    }

    /** Hands one request to the server, and its answer to the client. */
    void relay(HttpRequest request, Socket client) throws IOException {
        try (Socket there = keep(new Socket(server.getHost(), server.getPort()))) {
            request.last().write(there.getOutputStream());
            there.getInputStream().transferTo(client.getOutputStream());
        }
    }

    private static void request(Socket client) throws IOException {
        HttpRequest.read(client.getInputStream());
    }

    private void accept() {
        try {
            while (true) {
                Socket client = keep(socket.accept());
                connections.incrementAndGet();
                threads.execute(() -> serve(client));
            }
        } catch (IOException e) {
            threads.shutdown();
        }
    }

    private void serve(Socket client) {
        try (client) {
            fault.apply(client, this);
        } catch (IOException e) {
            open.remove(client);
        }
    }

    private Socket keep(Socket opened) {
        open.add(opened);
        return opened;
    }

    /** A side that goes away in the middle is part of the play: the other side is closed and sees it. */
    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            open.removeAll(List.of(from, to));
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fault-proxy");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket each : open) {
            each.close();
        }
        threads.shutdownNow();
    }
}
