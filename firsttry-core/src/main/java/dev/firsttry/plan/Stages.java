package dev.firsttry.plan;

import dev.firsttry.pipeline.Job;
import dev.firsttry.pipeline.Work;

/** GitLab's stages. */
final class Stages {

    private Stages() {}

    /** The stage of a job; empty when its service has none. */
    static String of(Job job) {
        return job.work().fold(new Work.Cases<>() {
            @Override
            public String steps(Work.Steps steps) {
                return "";
            }

            @Override
            public String call(Work.Call call) {
                return "";
            }

            @Override
            public String script(Work.Script script) {
                return script.stage();
            }
        });
    }

    /** Whether the job waits for every job of every earlier stage. */
    static boolean waitsForEarlier(Job job) {
        return job.work().fold(new Work.Cases<>() {
            @Override
            public Boolean steps(Work.Steps steps) {
                return false;
            }

            @Override
            public Boolean call(Work.Call call) {
                return false;
            }

            @Override
            public Boolean script(Work.Script script) {
                return !script.explicitNeeds();
            }
        });
    }
}
