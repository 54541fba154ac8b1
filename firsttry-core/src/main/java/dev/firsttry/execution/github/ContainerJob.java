package dev.firsttry.execution.github;

import dev.firsttry.execution.container.ContainerEngine;
import dev.firsttry.execution.container.ContainerFailure;
import dev.firsttry.execution.container.ContainerSpec;
import dev.firsttry.execution.container.JobContainers;
import dev.firsttry.expression.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts what a job asks for before its steps, and removes it after them. */
final class ContainerJob {

    private final JobSession session;
    private final ContainerWishes wishes;
    private Optional<JobContainers> containers = Optional.empty();

    ContainerJob(JobSession session, ContainerWishes wishes) {
        this.session = session;
        this.wishes = wishes;
    }

    /** Why the job fails before its first step; empty when everything is there, or when it is unsupported. */
    Optional<String> start() throws InterruptedException {
        if (wishes.isEmpty() || session.unsupported().isPresent()) {
            return Optional.empty();
        }
        Optional<ContainerEngine> engine = session.services().containers().engine();
        if (engine.isEmpty()) {
            session.unsupported("the job runs with containers, and neither docker nor podman answers on this machine");
            return Optional.empty();
        }
        try {
            start(JobContainers.open(engine.get(), session.services().home().directory()));
            return Optional.empty();
        } catch (ContainerFailure e) {
            e.getMessage().lines().forEach(line -> session.say("##[error]" + line));
            return e.getMessage().lines().findFirst();
        }
    }

    private void start(JobContainers opened) throws ContainerFailure, InterruptedException {
        containers = Optional.of(opened);
        Map<String, Value> services = new LinkedHashMap<>();
        for (Map.Entry<String, ContainerSpec> service : wishes.services().entrySet()) {
            session.say("Starting service " + service.getKey() + " from "
                    + service.getValue().image());
            Map<String, String> ports = opened.service(List.of(service.getKey()), service.getValue());
            services.put(service.getKey(), Value.of(Map.of("ports", RunFacts.table(ports))));
        }
        session.started(Value.of(services));
        if (wishes.job().isPresent()) {
            session.say(
                    "Starting the job's container from " + wishes.job().get().image());
            opened.job(wishes.job().get(), List.of(session.place().workspace().getParent()));
            session.container(opened);
        }
    }

    void end() throws InterruptedException {
        if (containers.isPresent()) {
            containers.get().close().forEach(session::say);
        }
    }
}
