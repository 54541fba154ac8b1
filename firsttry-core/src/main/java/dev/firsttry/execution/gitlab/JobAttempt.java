package dev.firsttry.execution.gitlab;

import dev.firsttry.execution.artifact.Artifact;
import dev.firsttry.execution.artifact.FileSearch;
import dev.firsttry.execution.container.ContainerEngine;
import dev.firsttry.execution.container.ContainerFailure;
import dev.firsttry.execution.container.ContainerSpec;
import dev.firsttry.execution.container.JobContainers;
import dev.firsttry.execution.job.JobPlace;
import dev.firsttry.execution.step.Masker;
import dev.firsttry.git.HistoryDepth;
import dev.firsttry.pipeline.Work;
import dev.firsttry.workflow.gitlab.Durations;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One try of a job: sources, caches, artifacts, scripts, and then caches and artifacts again. One use. */
final class JobAttempt {

    private static final Duration STANDARD_TIMEOUT = Duration.ofHours(1);
    private static final Duration AFTER_SCRIPT = Duration.ofMinutes(5);
    private static final int STANDARD_DEPTH = 20;

    private final JobSurroundings surroundings;
    private final Work.Script work;
    private final KeywordData keywords;
    private final JobPlace place;
    private final Masker masker = new Masker();
    private final Map<String, String> variables;
    private Map<String, String> dotenv = Map.of();
    private Set<String> source = Set.of();

    JobAttempt(JobSurroundings surroundings, Work.Script work, KeywordData keywords, JobPlace place) {
        this.surroundings = surroundings;
        this.work = work;
        this.keywords = keywords;
        this.place = place;
        GitLabFacts facts = surroundings.facts();
        facts.context().secrets().values().forEach(masker::add);
        this.variables = new JobVariables(facts, surroundings.instance().definition(), work)
                .of(place.workspace(), surroundings.handedVariables());
    }

    /** Variables that this try hands on; empty until it ended. */
    Map<String, String> dotenv() {
        return dotenv;
    }

    Attempt run() throws IOException, InterruptedException {
        checkout();
        List<CacheRules> caches = CacheRules.of(keywords, variables, place.workspace());
        for (CacheRules cache : caches) {
            say(cache.pull(surroundings.services().cache(), place.workspace()));
        }
        for (String giver : surroundings.givers()) {
            Optional<Artifact> artifact = surroundings.services().artifacts().find(surroundings.artifact(giver));
            if (artifact.isPresent()) {
                surroundings.services().artifacts().extractWithModes(artifact.get(), place.workspace());
                say("Downloaded artifacts of " + name(giver));
            }
        }
        Attempt attempt = scripts();
        for (CacheRules cache : caches) {
            say(cache.push(surroundings.services().cache(), place.workspace(), attempt.succeeded(), source));
        }
        return handOver(attempt);
    }

    /** A key as people know the job. */
    private static String name(String key) {
        return key.replaceAll("#\\d+/", " / ").replaceFirst("#\\d+$", "");
    }

    private void checkout() throws IOException, InterruptedException {
        String strategy = variables.getOrDefault("GIT_STRATEGY", "fetch");
        if (strategy.equals("none") || strategy.equals("empty")) {
            say("Skipping Git repository setup");
            return;
        }
        String text = variables.getOrDefault("GIT_DEPTH", "");
        int depth = text.matches("\\d{1,9}") ? Integer.parseInt(text) : STANDARD_DEPTH;
        for (String remark :
                surroundings.services().source().into(place.workspace(), new HistoryDepth(depth, depth == 0))) {
            say(remark);
        }
        source = files();
    }

    /** What a checkout lays out, by which {@code untracked} tells what the job made. */
    private Set<String> files() throws IOException {
        Path root = place.workspace();
        return new FileSearch(root, true)
                .find(List.of(".")).files().stream()
                        .map(file -> root.relativize(file).toString().replace('\\', '/'))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private Attempt scripts() throws IOException, InterruptedException {
        ContainerWishes wishes = surroundings.wishes(ContainerWishes.of(keywords, variables));
        if (wishes.image().isEmpty()) {
            return scripts(new HostShell(surroundings.taskId(), place, masker));
        }
        ContainerEngine engine = surroundings.services().containers().engine().orElseThrow();
        try {
            JobContainers containers =
                    JobContainers.open(engine, surroundings.services().home().directory());
            try {
                start(wishes, containers);
                return scripts(new ContainerShell(containers, surroundings.taskId(), place, masker));
            } finally {
                containers.close().forEach(this::say);
            }
        } catch (ContainerFailure e) {
            say("ERROR: " + e.getMessage());
            return Attempt.runnerFailed(e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private void start(ContainerWishes wishes, JobContainers containers) throws ContainerFailure, InterruptedException {
        for (ContainerWishes.Service service : wishes.services()) {
            say("Starting service " + service.spec().image());
            containers.service(service.aliases(), service.spec());
        }
        ContainerSpec image = wishes.image().orElseThrow();
        say("Using image " + image.image());
        containers.job(image, List.of(place.workspace().getParent()));
    }

    /** The second shell runs whatever became of the first, and changes nothing about it. */
    private Attempt scripts(JobShell shell) throws IOException, InterruptedException {
        Duration timeout = keywords.text("timeout").flatMap(Durations::parse).orElse(STANDARD_TIMEOUT);
        Attempt attempt;
        try {
            attempt = shell.run("script", ShellScript.of(work.script()), variables, timeout);
        } catch (InterruptedException e) {
            after(shell, "canceled", Duration.ofSeconds(10));
            throw e;
        }
        after(shell, attempt.succeeded() ? "success" : "failed", AFTER_SCRIPT);
        say(attempt.succeeded() ? "Job succeeded" : "ERROR: Job failed: " + attempt.reason());
        return attempt;
    }

    private void after(JobShell shell, String status, Duration limit) throws IOException, InterruptedException {
        if (!work.afterScript().isEmpty()) {
            Map<String, String> more = new LinkedHashMap<>(variables);
            more.put("CI_JOB_STATUS", status);
            Attempt after = shell.run("after_script", ShellScript.of(work.afterScript()), more, limit);
            if (!after.succeeded()) {
                say("WARNING: after_script failed, but job will continue unaffected: " + after.reason());
            }
        }
    }

    private Attempt handOver(Attempt attempt) throws IOException {
        ArtifactRules rules = ArtifactRules.of(keywords, variables);
        List<String> log = new ArrayList<>();
        if (rules.isKept(attempt.succeeded())) {
            List<Path> files = rules.files(place.workspace(), source, log);
            String name = surroundings.artifact(surroundings.instance().key());
            surroundings.services().artifacts().add(name, place.workspace(), files, true);
        }
        log.forEach(this::say);
        if (rules.dotenv().isEmpty()) {
            return attempt;
        }
        Dotenv.Read read = Dotenv.read(
                new FileSearch(place.workspace(), true).find(rules.dotenv()).files());
        dotenv = read.variables();
        return read.fault()
                .filter(fault -> attempt.succeeded())
                .map(Attempt::runnerFailed)
                .orElse(attempt);
    }

    private void say(String line) {
        place.log().line(masker.mask(line));
    }
}
