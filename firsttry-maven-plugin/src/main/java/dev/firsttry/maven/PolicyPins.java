package dev.firsttry.maven;

import dev.firsttry.policy.lock.PolicyPin;
import java.util.Optional;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.Plugin;

/** Reads what pins the policy, and where that was written. */
final class PolicyPins {

    private PolicyPins() {}

    static PolicyPin of(PolicyMojo mojo) {
        String sha256 = Optional.ofNullable(mojo.policySha256).orElse("");
        String publicKey = Optional.ofNullable(mojo.policyPublicKey).orElse("");
        return new PolicyPin(sha256, publicKey, sha256.isEmpty() && publicKey.isEmpty() ? "" : source(mojo));
    }

    private static String source(PolicyMojo mojo) {
        Plugin plugin = mojo.project().getPlugin(ReactorParts.PLUGIN);
        InputLocation place = plugin == null ? null : plugin.getLocation("configuration");
        if (place == null || place.getSource() == null) {
            return "";
        }
        return place.getSource().getModelId() + ", line " + place.getLineNumber();
    }
}
