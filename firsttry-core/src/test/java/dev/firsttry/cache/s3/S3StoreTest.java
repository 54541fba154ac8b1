package dev.firsttry.cache.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firsttry.cache.S3Server;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class S3StoreTest {

    @Test
    void every_request_is_counted_listings_too() throws Exception {
        try (S3Store store = new S3Store(S3Server.shared().settings())) {
            assertThat(store.requests()).isZero();
            store.put("a/1", new byte[] {1});
            assertThat(store.requests()).isEqualTo(1);
            assertThat(store.putIfAbsent("a/1", new byte[] {2})).isFalse();
            assertThat(store.exists("a/2")).isFalse();
            assertThat(store.get("a/1", 10)).contains(new byte[] {1});
            assertThat(store.requests()).isEqualTo(4);
            List<String> names = new ArrayList<>();
            store.list("a/", object -> names.add(object.name()));
            assertThat(names).containsExactly("a/1");
            assertThat(store.requests()).isEqualTo(5);
        }
    }

    @Test
    void one_that_nobody_answers_was_made_all_the_same() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        S3Settings there = S3Server.shared().settings();
        S3Settings nobody = new S3Settings(
                URI.create("http://127.0.0.1:" + free),
                there.bucket(),
                "us-east-1",
                there.prefix(),
                there.addressing(),
                there.proxy(),
                there.credentials(),
                there.timeouts());
        try (S3Store store = new S3Store(nobody)) {
            assertThatThrownBy(() -> store.get("x", 1)).isInstanceOf(S3Exception.class);
            assertThat(store.requests()).isPositive();
        }
    }
}
