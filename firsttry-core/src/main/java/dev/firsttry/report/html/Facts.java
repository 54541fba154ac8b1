package dev.firsttry.report.html;

import dev.firsttry.report.EventText;
import dev.firsttry.report.Human;
import dev.firsttry.report.PartLine;
import dev.firsttry.report.RunReport;

/** What the run was about: policy, commit, versions, cache, objective. */
final class Facts {

    private final RunReport report;
    private final Markup html;

    Facts(RunReport report, Markup html) {
        this.report = report;
        this.html = html;
    }

    void write() {
        html.element("h2", "About this run");
        html.open("dl", "class", "facts");
        policy();
        git();
        fact("Parts", String.join("; ", report.parts().stream().map(Facts::part).toList()));
        cache();
        report.slo().ifPresent(slo -> fact("Objective", EventText.slo(slo) + " (" + slo.metric() + ")"));
        fact("Versions", versions());
        fact("Run", report.run().id());
        html.close();
        html.element(
                "footer", "The same as data: report.json. Every rule is explained in the documentation of FirstTry.");
    }

    private void policy() {
        if (report.policy().isEmpty()) {
            fact("Policy", "none was read");
        }
        report.policy().ifPresent(policy -> {
            fact("Policy", EventText.policy(policy));
            fact("Policy source", policy.source());
            fact("Policy SHA-256", policy.sha256());
        });
    }

    private void git() {
        var git = report.run().git();
        if (!git.commit().isEmpty()) {
            fact("Commit", git.commit() + (git.dirty() ? ", with changes that are not committed" : ""));
        }
        fact("Branch", git.branch());
    }

    private void cache() {
        var cache = report.cache();
        fact(
                "Cache",
                Human.count(cache.localHits(), "local hit") + ", " + Human.count(cache.remoteHits(), "remote hit")
                        + ", " + Human.count(cache.misses(), "task") + " ran, " + Human.bytes(cache.restoredBytes())
                        + " restored, " + Human.bytes(cache.uploadedBytes()) + " uploaded");
        cache.errors().forEach(error -> fact("Cache trouble", "[" + error.rule() + "] " + error.message()));
    }

    private String versions() {
        var run = report.run();
        String maven = run.maven().isEmpty() ? "" : ", Maven " + run.maven();
        return "FirstTry " + run.firsttry() + maven + ", Java " + run.java() + ", " + run.os();
    }

    private static String part(PartLine line) {
        return line.part() + ": " + line.outcome().json() + ", " + Human.time(line.duration());
    }

    private void fact(String name, String value) {
        if (!value.isEmpty()) {
            html.element("dt", name).element("dd", value);
        }
    }
}
