package dev.firsttry.check.secrets;

/** Whose rules found something. */
enum Scanner {
    OWN("secrets/"),
    GITLEAKS("gitleaks/");

    private final String prefix;

    Scanner(String prefix) {
        this.prefix = prefix;
    }

    /** Of a finding. Gitleaks's configuration may name a rule anything. */
    String ruleId(Secret secret) {
        return prefix + (this == OWN ? secret.rule() : secret.rule().replaceAll("[^A-Za-z0-9._-]+", "-"));
    }
}
