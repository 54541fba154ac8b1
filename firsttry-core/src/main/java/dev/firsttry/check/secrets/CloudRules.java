package dev.firsttry.check.secrets;

import static dev.firsttry.check.Rating.CRITICAL;

import java.util.List;

/** Amazon, Google, Azure. */
final class CloudRules {

    private CloudRules() {}

    static List<SecretRule> all() {
        return List.of(
                Shapes.token(
                        "aws-access-key-id",
                        "AWS access key id",
                        "(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}",
                        "akia",
                        "asia",
                        "abia",
                        "acca"),
                SecretRule.of(
                                "aws-secret-access-key",
                                "AWS secret access key",
                                CRITICAL,
                                "(?i:aws_?secret_?(?:access_?)?key|secret_?access_?key)[\"']?[ \\t]{0,5}(?:=|:|=>|>|,)[ \\t]{0,5}[\"']?"
                                        + "([A-Za-z0-9/+]{40})(?:[^A-Za-z0-9/+=]|$)",
                                "secret")
                        .entropyAbove(3.5)
                        .allowing(NotSecrets.STAND_INS),
                Shapes.token("google-api-key", "Google API key", "AIza[0-9A-Za-z_-]{35}", "aiza"),
                Shapes.token(
                        "google-oauth-secret", "Google OAuth client secret", "GOCSPX-[A-Za-z0-9_-]{28}", "gocspx-"),
                Shapes.token(
                        "azure-storage-key",
                        "Azure storage account key",
                        "AccountKey=[A-Za-z0-9+/]{86}==",
                        "accountkey="));
    }
}
