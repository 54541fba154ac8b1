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

/**
 * An HTTP proxy, as companies have them: asked for any host, it goes to the one server behind it, so names need not
 * exist. Remembers what it was asked.
 */
final class ForwardProxy implements AutoCloseable {

    private final URI server;
    private final String authorization;
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<HttpRequest> asked = new CopyOnWriteArrayList<>();

    /** @param authorization that every request must have; empty for none */
    ForwardProxy(URI server, String authorization) throws IOException {
        this.server = server;
        this.authorization = authorization;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Requests that were let through. */
    List<HttpRequest> asked() {
        return asked;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            }
        } catch (IOException e) {
            threads.shutdown();
        }
    }

    private void serve(Socket client) {
        try (client) {
            HttpRequest request = HttpRequest.read(client.getInputStream());
            if (request.lines().isEmpty()) {
                return;
            }
            if (!request.header("proxy-authorization").orElse("").equals(authorization)) {
                say(client, "407 Who are you", "Proxy-Authenticate: Basic realm=\"company\"\r\n");
                return;
            }
            asked.add(request);
            forward(request, client);
        } catch (IOException e) {
            asked.add(new HttpRequest(List.of("BROKEN " + e), new byte[0]));
        }
    }

    private void forward(HttpRequest request, Socket client) throws IOException {
        URI target = URI.create(request.target());
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        try (Socket there = new Socket(server.getHost(), server.getPort())) {
            request.at(target.getRawPath() + query)
                    .without("proxy-authorization")
                    .last()
                    .write(there.getOutputStream());
            there.getInputStream().transferTo(client.getOutputStream());
        }
    }

    private static void say(Socket client, String status, String headers) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write(("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: 0\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
