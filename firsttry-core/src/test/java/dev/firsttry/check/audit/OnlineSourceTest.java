package dev.firsttry.check.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnlineSourceTest {

    private static final String EVENTS = "[{\"introduced\":\"0\"}]";
    private static final String ONE = Snapshots.advisory("GHSA-1", "g:a", "HIGH", EVENTS);
    private static final String TWO = Snapshots.advisory("GHSA-2", "g:a", "HIGH", EVENTS);

    @TempDir
    Path home;

    private final Map<String, String> advisories = new HashMap<>(Map.of("GHSA-1", ONE, "GHSA-2", TWO));

    @Test
    void every_page_is_read() throws IOException {
        try (OsvServer server = server()) {
            assertThat(ids(server)).containsExactly("GHSA-1", "GHSA-2");
            assertThat(server.requests)
                    .containsExactly("querybatch 2", "querybatch 1", "/osv/v1/vulns/GHSA-1", "/osv/v1/vulns/GHSA-2");
        }
    }

    @Test
    void what_did_not_change_is_not_fetched_again() throws IOException {
        try (OsvServer server = server()) {
            ids(server);
            advisories.put("GHSA-2", TWO.replace("2026-11-01", "2026-11-02"));
            server.requests.clear();
            assertThat(ids(server)).containsExactly("GHSA-1", "GHSA-2");
            assertThat(server.requests).contains("/osv/v1/vulns/GHSA-2").doesNotContain("/osv/v1/vulns/GHSA-1");
        }
    }

    @Test
    void no_batch_has_more_than_a_thousand_queries() throws IOException {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < 1_001; i++) {
            names.add("g:p" + i);
        }
        try (OsvServer server = server()) {
            source(server.address()).about(names);
            assertThat(server.requests).containsExactly("querybatch 1000", "querybatch 1");
        }
    }

    @Test
    void a_damaged_advisory_is_named() throws IOException {
        advisories.put("GHSA-2", "{\"modified\":\"x\",\"affected\":7}");
        try (OsvServer server = server()) {
            assertThat(source(server.address()).about(Set.of("g:a")).broken()).containsExactly("GHSA-2");
        }
    }

    @Test
    void whoever_does_not_answer_is_named() throws IOException {
        URI gone;
        try (OsvServer server = server()) {
            gone = server.address();
            URI elsewhere = gone.resolve("/nothing");
            assertThatThrownBy(() -> source(elsewhere).about(Set.of("g:a")))
                    .isInstanceOf(IOException.class)
                    .hasMessage(elsewhere + ": it answered with status 404");
        }
        assertThatThrownBy(() -> source(gone).about(Set.of("g:a")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void offline_nobody_is_asked() throws IOException {
        try (OsvServer server = server()) {
            var source = new OnlineSource(server.address(), AdvisoryAccess.offline(home));
            assertThatThrownBy(() -> source.about(Set.of("g:a"))).hasMessageContaining("Maven is offline (-o)");
            assertThat(server.requests).isEmpty();
        }
    }

    private OsvServer server() throws IOException {
        return new OsvServer(Map.of("g:a", List.of("GHSA-1", "GHSA-2")), advisories);
    }

    private List<String> ids(OsvServer server) throws IOException {
        return source(server.address()).about(Set.of("g:a", "g:b")).advisories().stream()
                .map(Advisory::id)
                .toList();
    }

    private OnlineSource source(URI address) {
        return new OnlineSource(
                address,
                new AdvisoryAccess(
                        home, Optional.empty(), Optional.empty(), false, ProxySelector.of(null), Optional.empty()));
    }
}
