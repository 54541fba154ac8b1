package dev.firsttry.check.secrets;

import static dev.firsttry.check.Rating.CRITICAL;
import static dev.firsttry.check.Rating.HIGH;
import static dev.firsttry.check.Rating.MEDIUM;

import dev.firsttry.check.Rating;
import java.util.List;

/** What builds need: settings.xml, pom.xml, .npmrc, Docker, Artifactory, Sonar. */
final class BuildRules {

    private BuildRules() {}

    static List<SecretRule> all() {
        return List.of(
                xmlPassword("maven-settings-password", "unencrypted password in settings.xml", HIGH)
                        .inFiles("(?:^|/)[^/]*settings[^/]*\\.xml$")
                        .allowing(NotSecrets.ENCRYPTED_OR_STAND_IN),
                xmlPassword("xml-password", "password in XML", MEDIUM)
                        .inFiles("\\.xml$")
                        .asGeneric()
                        .allowing(NotSecrets.ENCRYPTED_OR_STAND_IN),
                SecretRule.of(
                                "maven-master-password",
                                "Maven master password (its encryption uses a key that everybody knows)",
                                CRITICAL,
                                "<master>\\s{0,20}([^<\\s]{1,})\\s{0,20}</master>",
                                "<master>")
                        .inFiles("settings-security[^/]*\\.xml$")
                        .allowing(NotSecrets.STAND_INS),
                SecretRule.of(
                                "npmrc-credential",
                                "registry credential",
                                HIGH,
                                "(?:^|[\\s:])_(?:authToken|auth|password)[ \\t]{0,5}=[ \\t]{0,5}[\"']?([^\\s\"']{8,})",
                                "_auth",
                                "_password")
                        .allowing(NotSecrets.STAND_INS),
                SecretRule.of(
                                "docker-registry-auth",
                                "registry credential",
                                HIGH,
                                "\"auth\"\\s{0,10}:\\s{0,10}\"([A-Za-z0-9+/=]{12,})\"",
                                "\"auth\"")
                        .allowing(NotSecrets.STAND_INS),
                Shapes.token(
                        "artifactory-token",
                        "Artifactory token",
                        "(?:AKCp[A-Za-z0-9]{60,}|cmVmdGtu[A-Za-z0-9]{50,})",
                        "akcp",
                        "cmvmdgtu"),
                Shapes.token("sonar-token", "Sonar token", "sq[apu]_[a-f0-9]{40}", "sqa_", "sqp_", "squ_"));
    }

    private static SecretRule xmlPassword(String id, String description, Rating rating) {
        return SecretRule.of(
                id,
                description,
                rating,
                "<(?:[A-Za-z0-9_.-]{0,40}(?:[Pp]assword|[Pp]assphrase|[Ss]ecretKey|[Aa]piKey|[Aa]uthToken))>([^<>]{1,})</",
                "password>",
                "passphrase>",
                "secretkey>",
                "apikey>",
                "authtoken>");
    }
}
