package dev.firsttry.check.secrets;

import static dev.firsttry.check.Rating.CRITICAL;
import static dev.firsttry.check.Rating.HIGH;
import static dev.firsttry.check.Rating.MEDIUM;

import java.util.ArrayList;
import java.util.List;

/**
 * FirstTry's own rules. Token shapes are as their issuers document them; the rules for settings.xml, pom.xml, .npmrc and
 * URLs are for what people who use Maven leak.
 */
final class BuiltInRules {

    /** Not a secret: references to one, and stand-ins for one. */
    private static final List<Allowlist> STAND_INS = List.of(Allowlist.ofSecrets(
            "[$#%@]\\{[^}]*\\}",
            "\\$[A-Za-z_(]",
            "\\{\\{",
            "^@[A-Za-z0-9_.-]+@$",
            "^%[A-Za-z0-9_]+%$",
            "^<[^>]*>?$",
            "(?i)example|placeholder|redacted|change_?-?me|your[_-]|dummy|xxxx|\\*\\*\\*|\\.\\.\\.|^x+$|^_+$|^-+$"));

    /** A password encrypted by Maven, {@code {...}}, wherever the braces stand in the value. */
    private static final List<Allowlist> ENCRYPTED_OR_STAND_IN = List.of(
            Allowlist.ofSecrets(
                    "\\{[A-Za-z0-9+/=]+\\}",
                    "^\\s*$",
                    "(?i)^\\s*(?:password|passwd|secret|token|null|none|true|false)\\s*$"),
            STAND_INS.get(0));

    private static final List<Allowlist> NOT_A_VALUE = List.of(
            STAND_INS.get(0),
            Allowlist.ofSecrets(
                    "^[^0-9]*$",
                    "^[0-9.:_-]*$",
                    "^(?:[A-Za-z_$][A-Za-z0-9_$]*[.])+[A-Za-z_$][A-Za-z0-9_$]*$",
                    "^(?:[A-Za-z0-9_.-]*/)+[A-Za-z0-9_.-]*[.][a-z]{1,5}$",
                    "(?i)^(?:test|sample|fake|mock)"));

    private BuiltInRules() {}

    static SecretRules all() {
        var rules = new ArrayList<SecretRule>();
        rules.addAll(clouds());
        rules.addAll(forges());
        rules.addAll(services());
        rules.addAll(builds());
        rules.addAll(generics());
        return new SecretRules(rules, List.of());
    }

    private static List<SecretRule> clouds() {
        return List.of(
                token(
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
                        .allowing(STAND_INS),
                token("google-api-key", "Google API key", "AIza[0-9A-Za-z_-]{35}", "aiza"),
                token("google-oauth-secret", "Google OAuth client secret", "GOCSPX-[A-Za-z0-9_-]{28}", "gocspx-"),
                token(
                        "azure-storage-key",
                        "Azure storage account key",
                        "AccountKey=[A-Za-z0-9+/]{86}==",
                        "accountkey="));
    }

    private static List<SecretRule> forges() {
        return List.of(
                token(
                        "github-token",
                        "GitHub token",
                        "gh[pousr]_[A-Za-z0-9]{36,}",
                        "ghp_",
                        "gho_",
                        "ghu_",
                        "ghs_",
                        "ghr_"),
                token(
                        "github-fine-grained-token",
                        "GitHub fine-grained token",
                        "github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}",
                        "github_pat_"),
                token(
                        "gitlab-token",
                        "GitLab token",
                        "gl(?:pat|dt|rt|ptt|cbt|soat|ft|imt|agent|oas|ffct)-[A-Za-z0-9_.-]{20,}",
                        "glpat-",
                        "gldt-",
                        "glrt-",
                        "glptt-",
                        "glcbt-",
                        "glsoat-",
                        "glft-",
                        "glimt-",
                        "glagent-",
                        "gloas-",
                        "glffct-"),
                token("npm-token", "npm token", "npm_[A-Za-z0-9]{36}", "npm_"),
                token("pypi-token", "PyPI token", "pypi-AgE[A-Za-z0-9_-]{50,}", "pypi-age"));
    }

    private static List<SecretRule> services() {
        return List.of(
                SecretRule.of(
                        "private-key",
                        "private key",
                        CRITICAL,
                        "(-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----"
                                + "(?:[ \\t\\r\\n\"'+,]|\\\\[nr]|[A-Za-z-]{3,20}: [^\\r\\n]{0,100}){0,60}?[A-Za-z0-9+/=]{40,})",
                        "-----begin"),
                token(
                        "slack-token",
                        "Slack token",
                        "xox[abeoprs]-[0-9A-Za-z-]{10,}",
                        "xoxa-",
                        "xoxb-",
                        "xoxe-",
                        "xoxo-",
                        "xoxp-",
                        "xoxr-",
                        "xoxs-"),
                token(
                        "slack-app-token",
                        "Slack app token",
                        "xapp-[0-9]-[A-Z0-9]{8,20}-[0-9]{8,20}-[a-z0-9]{40,80}",
                        "xapp-"),
                SecretRule.of(
                                "slack-webhook",
                                "Slack webhook",
                                HIGH,
                                "hooks\\.slack\\.com/((?:services|workflows)/[A-Za-z0-9+/]{40,60})",
                                "hooks.slack.com")
                        .allowing(STAND_INS),
                token("stripe-key", "Stripe live key", "(?:sk|rk)_live_[A-Za-z0-9]{16,}", "sk_live_", "rk_live_"),
                token("sendgrid-key", "SendGrid key", "SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}", "sg."),
                SecretRule.of(
                                "jwt",
                                "JSON web token",
                                MEDIUM,
                                "\\b(eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,})",
                                "eyj")
                        .entropyAbove(3));
    }

    private static List<SecretRule> builds() {
        return List.of(
                xmlPassword("maven-settings-password", "unencrypted password in settings.xml", HIGH)
                        .inFiles("(?:^|/)[^/]*settings[^/]*\\.xml$")
                        .allowing(ENCRYPTED_OR_STAND_IN),
                xmlPassword("xml-password", "password in XML", MEDIUM)
                        .inFiles("\\.xml$")
                        .asGeneric()
                        .allowing(ENCRYPTED_OR_STAND_IN),
                SecretRule.of(
                                "maven-master-password",
                                "Maven master password (its encryption uses a key that everybody knows)",
                                CRITICAL,
                                "<master>\\s{0,20}([^<\\s]{1,})\\s{0,20}</master>",
                                "<master>")
                        .inFiles("settings-security[^/]*\\.xml$")
                        .allowing(STAND_INS),
                SecretRule.of(
                                "npmrc-credential",
                                "registry credential",
                                HIGH,
                                "(?:^|[\\s:])_(?:authToken|auth|password)[ \\t]{0,5}=[ \\t]{0,5}[\"']?([^\\s\"']{8,})",
                                "_auth",
                                "_password")
                        .allowing(STAND_INS),
                SecretRule.of(
                                "docker-registry-auth",
                                "registry credential",
                                HIGH,
                                "\"auth\"\\s{0,10}:\\s{0,10}\"([A-Za-z0-9+/=]{12,})\"",
                                "\"auth\"")
                        .allowing(STAND_INS),
                token(
                        "artifactory-token",
                        "Artifactory token",
                        "(?:AKCp[A-Za-z0-9]{60,}|cmVmdGtu[A-Za-z0-9]{50,})",
                        "akcp",
                        "cmvmdgtu"),
                token("sonar-token", "Sonar token", "sq[apu]_[a-f0-9]{40}", "sqa_", "sqp_", "squ_"));
    }

    private static List<SecretRule> generics() {
        return List.of(
                SecretRule.of(
                                "url-credentials",
                                "password in a URL",
                                HIGH,
                                "\\b[A-Za-z][A-Za-z0-9+.-]{1,20}://[^\\s/:@\"'<>`?#]{0,64}:([^\\s/:@\"'<>`?#]{3,128})@[A-Za-z0-9\\[$]",
                                "://")
                        .asGeneric()
                        .allowing(List.of(
                                STAND_INS.get(0),
                                Allowlist.ofSecrets(
                                        "(?i)^(?:pass|password|passwd|pwd|pw|secret|token|user|port|[0-9]{1,5})$"))),
                SecretRule.of(
                                "generic-secret",
                                "assigned secret",
                                MEDIUM,
                                "(?i:secret|token|passw(?:or)?d|pwd|api[_.-]?key|access[_.-]?key|credential|private[_.-]?key)"
                                        + "[A-Za-z0-9_.-]{0,20}[\"']?[ \\t]{0,3}(?:=|:|:=|=>)[ \\t]{0,3}[\"'`]?"
                                        + "([A-Za-z0-9_.=+/~!@#%^&*-]{10,150})(?:[\"'`\\s;,<)\\\\]|$)",
                                "secret",
                                "token",
                                "password",
                                "passwd",
                                "pwd",
                                "key",
                                "credential")
                        .entropyAbove(3.5)
                        .asGeneric()
                        .allowing(NOT_A_VALUE));
    }

    private static SecretRule token(String id, String description, String shape, String... keywords) {
        return SecretRule.of(id, description, HIGH, "(?:^|[^A-Za-z0-9_])(" + shape + ")(?:[^A-Za-z0-9_]|$)", keywords)
                .entropyAbove(3)
                .allowing(STAND_INS);
    }

    private static SecretRule xmlPassword(String id, String description, dev.firsttry.check.Rating rating) {
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
