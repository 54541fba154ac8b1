package dev.firsttry.check.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds what it is for, and lets pass what only looks like it. Tokens are put together here, never stored. */
class BuiltInRulesTest {

    private static final String RANDOM = "q7Zp2Xv9Lk4Tn8Bw3Rf6Yh1Jd5Gs0McAeUiOoPtWxNbVzKrQyHj7Fu2Ds9Cg4Lp8Ea3Mn6Tb";
    private static final SecretScanner SCANNER = new SecretScanner(BuiltInRules.all());

    static Stream<Arguments> leaks() {
        return Stream.of(
                leak("aws-access-key-id", "a.txt", "id=" + "AKIA" + "Q7ZP2XV3LK4TN6BW"),
                leak("aws-secret-access-key", "a.txt", "aws_secret_access_key = " + random(40)),
                leak("google-api-key", "a.js", "k('" + "AIza" + random(35) + "')"),
                leak("google-oauth-secret", "a.js", "GOCSPX-" + random(28)),
                leak("azure-storage-key", "a.cfg", "AccountKey=" + random(43) + random(43) + "=="),
                leak("github-token", "a.sh", "curl -H 'token " + "ghp_" + random(36) + "'"),
                leak("github-fine-grained-token", "a", "github_pat_" + random(22) + "_" + random(59)),
                leak("gitlab-token", "a.yml", "glpat-" + random(20)),
                leak("npm-token", "a", "npm_" + random(36)),
                leak("pypi-token", "a", "pypi-AgE" + random(60)),
                leak("private-key", "id", "-----BEGIN RSA PRIV" + "ATE KEY-----\n" + random(64) + "\n"),
                leak(
                        "private-key",
                        "id",
                        "-----BEGIN RSA PRIV" + "ATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES\n\n" + random(64)),
                leak("private-key", "a.java", "\"-----BEGIN PRIV" + "ATE KEY-----\\n\" +\n   \"" + random(64) + "\""),
                leak("slack-token", "a", "xoxb-" + "123456789012-" + random(24)),
                leak(
                        "slack-webhook",
                        "a",
                        "https://hooks.slack.com/services/" + "T" + random(10) + "/B" + random(10) + "/" + random(24)),
                leak("stripe-key", "a", "sk_live_" + random(24)),
                leak("sendgrid-key", "a", "SG." + random(22) + "." + random(43)),
                leak("jwt", "a", "eyJ" + random(20) + ".eyJ" + random(30) + "." + random(43)),
                leak("maven-settings-password", "ci/settings.xml", "<password>" + "hunter2" + "</password>"),
                leak("maven-settings-password", "settings.xml", "<passphrase>" + "correct horse" + "</passphrase>"),
                leak("xml-password", "pom.xml", "<db.password>" + "s3cr3t!" + "</db.password>"),
                leak("maven-master-password", ".m2/settings-security.xml", "<master>{" + random(40) + "=}</master>"),
                leak("npmrc-credential", ".npmrc", "//registry.local/:_authToken=" + random(30)),
                leak("docker-registry-auth", ".docker/config.json", "\"auth\": \"" + random(24) + "==\""),
                leak("artifactory-token", "a", "AKCp" + random(69)),
                leak("sonar-token", "a", "squ_" + "0123456789abcdef0123456789abcdef01234567"),
                leak("url-credentials", "pom.xml", "<url>https://deploy:" + "tr0ub4dor@repo.local/maven</url>"),
                leak("generic-secret", "app.properties", "db.password=" + random(20)));
    }

    @ParameterizedTest
    @MethodSource("leaks")
    void finds_the_leak_once(String rule, String path, String text) {
        assertThat(rules(path, text)).containsExactly(rule);
    }

    static Stream<Arguments> innocent() {
        return Stream.of(
                Arguments.of("a.txt", "AKIAIOSFODNN7" + "EXAMPLE"),
                Arguments.of("a.txt", "AKIA" + "AAAAAAAAAAAAAAAA"),
                Arguments.of("settings.xml", "<password>{COQLCE6DU6GtcS5P=}</password>"),
                Arguments.of("settings.xml", "<password>expires 2027-01-01 {COQLCE6DU6GtcS5P=} note</password>"),
                Arguments.of("settings.xml", "<password>${env.REPO_PASSWORD}</password>"),
                Arguments.of("pom.xml", "<password>@repo.password@</password>"),
                Arguments.of("pom.xml", "<password></password>"),
                Arguments.of("a.md", "https://user:password@host/"),
                Arguments.of("a.md", "https://x-access-token:${GITHUB_TOKEN}@github.com/"),
                Arguments.of("a.md", "https://host:8443/a@b"),
                Arguments.of(".npmrc", "//registry.npmjs.org/:_authToken=${NPM_TOKEN}"),
                Arguments.of("A.java", "String token = tokenizer.nextToken().toLowerCase();"),
                Arguments.of("A.java", "private_key = new PrivateKeyLoader();"),
                Arguments.of("A.java", "if (x.startsWith(\"-----BEGIN PRIV" + "ATE KEY-----\")) {"),
                Arguments.of("a.yml", "password: ${{ secrets.DB_PASSWORD }}"),
                Arguments.of("a.properties", "token.file=/etc/config/my-app1/token.txt"),
                Arguments.of("a.sh", "ghp_short"));
    }

    @ParameterizedTest
    @MethodSource("innocent")
    void lets_pass(String path, String text) {
        assertThat(rules(path, text)).isEmpty();
    }

    private static Arguments leak(String rule, String path, String text) {
        return Arguments.of(rule, path, text);
    }

    private static String random(int length) {
        return RANDOM.substring(0, length);
    }

    private static List<String> rules(String path, String text) {
        return SCANNER.scan(path, "", text.getBytes(StandardCharsets.UTF_8)).secrets().stream()
                .map(Secret::rule)
                .toList();
    }
}
