package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.cache.s3.CredentialSource;
import dev.firsttry.cache.s3.S3Credentials;
import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.event.Event.CacheFailed;
import dev.firsttry.report.ReportStatus;
import dev.firsttry.report.RunReport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate when the bucket does not answer. */
class RemoteGateTest {

    private static final String POLICY = """
            {"name":"t","locked":false,"cache":{"remote":"%s"},
             "checks":{"tests":{"enabled":true,"fail_on_error":true,"min_count":1}}}""";

    @TempDir
    Path directory;

    @Test
    void where_it_is_optional_the_gate_passes_and_tells_it_once_for_all_modules() throws Exception {
        GateProject project = project("optional").bucket(nobody());
        project.verify("a");

        RunReport report = project.verify("b").report();

        assertThat(report.status()).isEqualTo(ReportStatus.SUCCESS);
        assertThat(report.cache().errors())
                .singleElement()
                .extracting(CacheFailed::rule, CacheFailed::message)
                .containsExactly("cache/remote", "the S3 cache is off for this run: no connection to the endpoint");
    }

    @Test
    void where_it_is_required_the_gate_fails_and_says_why() throws Exception {
        GateOutcome outcome = project("required").bucket(nobody()).verify("a");

        assertThat(outcome.failsBuild()).isTrue();
        assertThat(outcome.report().findings()).anySatisfy(found -> {
            assertThat(found.finding().rule()).isEqualTo("cache/required");
            assertThat(found.finding().message()).contains("no connection to the endpoint");
        });
    }

    @Test
    void where_it_is_required_and_there_is_none_likewise() throws Exception {
        GateOutcome outcome = project("required").verify("a");

        assertThat(outcome.failsBuild()).isTrue();
        assertThat(outcome.report().findings())
                .anySatisfy(found -> assertThat(found.finding().message()).contains("no bucket is set up"));
    }

    private GateProject project(String remote) throws IOException {
        return new GateProject(directory)
                .file("policies/t.json", POLICY.formatted(remote))
                .module("a")
                .module("b")
                .ranTests("a", 1)
                .ranTests("b", 1);
    }

    /** A port on which nobody listens. */
    private static S3Settings nobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return S3Settings.of(
                    URI.create("http://127.0.0.1:" + socket.getLocalPort()),
                    "bucket",
                    "us-east-1",
                    "",
                    List.of(CredentialSource.fixed("the test", new S3Credentials("a", "b", ""))));
        }
    }
}
