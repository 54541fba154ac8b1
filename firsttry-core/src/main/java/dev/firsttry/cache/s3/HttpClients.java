package dev.firsttry.cache.s3;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionSpec;
import okhttp3.Credentials;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;

/** Builds the one HTTP client that everything of a store shares. */
final class HttpClients {

    private static final int CONNECTIONS = 32;

    private HttpClients() {}

    /**
     * HTTP/1.1 only: a shared HTTP/2 connection would keep the JVM alive for minutes. No redirects: a signature holds for
     * one address only, and must not be shown to another.
     *
     * @param onRequest called for each request, from any thread
     */
    static OkHttpClient build(S3Settings settings, Runnable onRequest) {
        S3Timeouts limits = settings.timeouts();
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .dispatcher(dispatcher())
                .addInterceptor(request -> {
                    onRequest.run();
                    return request.proceed(request.request());
                })
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(limits.connect())
                .readTimeout(limits.silence())
                .writeTimeout(limits.silence());
        if ("http".equals(settings.endpoint().getScheme())) {
            // Else the client reads the machine's trusted certificates for nothing, a quarter of a second in a young
            // JVM.
            builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
        }
        settings.proxy()
                .ifPresent(proxy -> route(builder, proxy, settings.endpoint().getHost()));
        return builder.build();
    }

    /** Threads that do not keep the JVM alive. */
    private static Dispatcher dispatcher() {
        var threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), HttpClients::daemon);
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(CONNECTIONS);
        dispatcher.setMaxRequestsPerHost(CONNECTIONS);
        return dispatcher;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "firsttry-s3");
        thread.setDaemon(true);
        return thread;
    }

    private static void route(OkHttpClient.Builder builder, S3Proxying proxy, String target) {
        if (!proxy.covers(target)) {
            builder.proxy(Proxy.NO_PROXY);
            return;
        }
        builder.proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.host(), proxy.port())));
        if (!proxy.user().isEmpty()) {
            builder.proxyAuthenticator(basic(Credentials.basic(proxy.user(), proxy.password())));
        }
    }

    /** Answers once: asked again, the proxy did not like the answer. */
    private static Authenticator basic(String answer) {
        String header = "Proxy-Authorization";
        return (route, response) -> refused(response, header)
                ? null
                : response.request().newBuilder().header(header, answer).build();
    }

    private static boolean refused(Response response, String header) {
        return response.request().header(header) != null;
    }
}
