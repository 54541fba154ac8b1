package dev.firsttry.check.secrets;

import static dev.firsttry.check.Rating.CRITICAL;
import static dev.firsttry.check.Rating.HIGH;
import static dev.firsttry.check.Rating.MEDIUM;

import java.util.List;

/** Slack, Stripe, SendGrid, and what belongs to no vendor: private keys and JSON web tokens. */
final class ServiceRules {

    private ServiceRules() {}

    static List<SecretRule> all() {
        return List.of(
                SecretRule.of(
                        "private-key",
                        "private key",
                        CRITICAL,
                        "(-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----"
                                + "(?:[ \\t\\r\\n\"'+,]|\\\\[nr]|[A-Za-z-]{3,20}: [^\\r\\n]{0,100}){0,60}?[A-Za-z0-9+/=]{40,})",
                        "-----begin"),
                Shapes.token(
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
                Shapes.token(
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
                        .allowing(NotSecrets.STAND_INS),
                Shapes.token(
                        "stripe-key", "Stripe live key", "(?:sk|rk)_live_[A-Za-z0-9]{16,}", "sk_live_", "rk_live_"),
                Shapes.token("sendgrid-key", "SendGrid key", "SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}", "sg."),
                SecretRule.of(
                                "jwt",
                                "JSON web token",
                                MEDIUM,
                                "\\b(eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,})",
                                "eyj")
                        .entropyAbove(3));
    }
}
