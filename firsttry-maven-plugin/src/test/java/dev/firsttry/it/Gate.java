package dev.firsttry.it;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The gate in the company's parent POM of an invoker project. As in the example it is plain goals; {@code
 * -Dboth.halves} makes it an extension as well, and {@code parent = extension} in {@code bypass.properties} makes it one always. Where that POM asks for {@code POLICY_PUBLIC_KEY}, a pair of keys is made, as no key lies in the repository, and its
 * public half is filled in there and in the policies; {@code IN_TEN_DAYS} becomes that day.
 */
final class Gate {

    private static final String PLUGIN = "<artifactId>firsttry-maven-plugin</artifactId>";
    private static final String KEY = "POLICY_PUBLIC_KEY";
    private static final String DAY = "IN_TEN_DAYS";
    private static final String PROFILE = """
              <profiles>
                <profile>
                  <id>both-halves</id>
                  <activation>
                    <property>
                      <name>both.halves</name>
                    </property>
                  </activation>
                  <build>
                    <plugins>
                      <plugin>
                        <groupId>dev.firsttry</groupId>
                        <artifactId>firsttry-maven-plugin</artifactId>
                        <extensions>true</extensions>
                      </plugin>
                    </plugins>
                  </build>
                </profile>
              </profiles>
            </project>
            """;

    private Gate() {}

    static void prepare(Path project) throws IOException {
        Path parent = project.resolve("corporate-parent/pom.xml");
        Path bypass = project.resolve(BypassRow.FILE);
        String text = withPolicy(project, Files.readString(parent));
        boolean always = Files.exists(bypass) && isExtension(bypass);
        Files.writeString(parent, always ? extension(text) : text.replace("</project>", PROFILE));
        if (Files.readString(parent).contains(KEY)) {
            String key = keys(project);
            try (Stream<Path> policies = Files.walk(project.resolve("policies"))) {
                for (Path file : Stream.concat(Stream.of(parent), policies.filter(Files::isRegularFile))
                        .toList()) {
                    fill(file, key);
                }
            }
        }
    }

    /** A file {@code policy-source} says where the parent POM finds the policy, in place of the example's path. */
    private static String withPolicy(Path project, String parent) throws IOException {
        Path source = project.resolve("policy-source");
        return Files.exists(source)
                ? parent.replaceFirst(
                        "<policy>.*</policy>",
                        "<policy>" + Files.readString(source).strip() + "</policy>")
                : parent;
    }

    private static void fill(Path file, String key) throws IOException {
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(10).toString();
        Files.writeString(file, Files.readString(file).replace(KEY, key).replace(DAY, day));
    }

    private static boolean isExtension(Path bypass) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bypass)) {
            properties.load(reader);
        }
        return properties.getProperty("parent", "").equals("extension");
    }

    private static String extension(String pom) {
        return pom.replace(PLUGIN, PLUGIN + "<extensions>true</extensions>");
    }

    /** The private half goes where the project's goals find it, outside of what is committed; returns the public one. */
    private static String keys(Path project) throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Path keys = Files.createDirectories(project.resolve("target/keys"));
            Files.writeString(keys.resolve("policy.pem"), pem(pair.getPrivate().getEncoded()));
            return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK from 15 on has it", e);
        }
    }

    private static String pem(byte[] key) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key);
        return "-----BEGIN PRIVATE" + " KEY-----\n" + body + "\n-----END PRIVATE" + " KEY-----\n";
    }
}
