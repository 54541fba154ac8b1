package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.pipeline.Job;
import dev.firsttry.pipeline.Need;
import dev.firsttry.pipeline.Work;
import dev.firsttry.workflow.gitlab.Copies.Copy;
import dev.firsttry.workflow.gitlab.NeedsReader.Wanted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The jobs that exist in this pipeline, with needs on jobs that exist. */
final class Selection {

    /** Values of variables of all instances: two hundred instances of many jobs with many variables fill any memory. */
    private static final long MAX_VARIABLES = 1_000_000;

    private final RootFile root;
    private final JobNames names;
    private final NeedsReader reader;
    private final Map<String, String> workflow;
    private final Faults faults;
    private final Map<String, Existing> existing = new LinkedHashMap<>();
    private final JobBuilder builder;
    private long declared;

    /** @param workflow variables of the workflow rule that matched */
    Selection(
            RootFile root,
            JobNames names,
            NeedsReader reader,
            Map<String, String> workflow,
            Children children,
            Faults faults) {
        this.root = root;
        this.names = names;
        this.reader = reader;
        this.workflow = workflow;
        this.builder = new JobBuilder(children);
        this.faults = faults;
    }

    private record Existing(Copy copy, Decision decision, Map<String, String> variables) {

        /** What replaces the job's needs, or these. */
        Optional<Node> needs() {
            return decision.needs().or(() -> copy.job().get("needs"));
        }
    }

    List<Job> jobs(List<Copy> all, Presence presence) {
        for (Copy copy : all) {
            Map<String, String> variables = declared(copy, Map.of());
            if (isTooMuch(copy, variables.size())) {
                return List.of();
            }
            presence.decide(copy, variables)
                    .ifPresent(decision -> existing.put(copy.name(), existing(copy, decision, variables)));
        }
        return existing.values().stream().map(this::job).toList();
    }

    private Existing existing(Copy copy, Decision decision, Map<String, String> variables) {
        Map<String, String> ofRule = decision.variables();
        return new Existing(copy, decision, ofRule.isEmpty() ? variables : declared(copy, ofRule));
    }

    private boolean isTooMuch(Copy copy, int variables) {
        declared += variables;
        if (declared > MAX_VARIABLES) {
            String message = "the instances have more than " + MAX_VARIABLES + " variables in all";
            faults.add(
                    FaultKind.UNSUPPORTED,
                    copy.job().location(),
                    message,
                    copy.job().name());
        }
        return declared > MAX_VARIABLES;
    }

    /** Weakest first: those of the file, of the workflow rule, of the job, of its rule, of its matrix. */
    private Map<String, String> declared(Copy copy, Map<String, String> ofRule) {
        Map<String, String> global = new LinkedHashMap<>(root.variables());
        global.putAll(workflow);
        Map<String, String> all = new LinkedHashMap<>(Variables.inherited(global, copy.job()));
        all.putAll(Variables.read(copy.job().get("variables")));
        all.putAll(ofRule);
        if (copy.total() > 0) {
            all.put("CI_NODE_INDEX", Integer.toString(copy.index() + 1));
            all.put("CI_NODE_TOTAL", Integer.toString(copy.total()));
        }
        all.putAll(copy.matrix());
        return all;
    }

    private Job job(Existing one) {
        Optional<Node> needs = one.needs().filter(node -> !NeedsReader.mirrors(node));
        List<Need> resolved = needs.map(node -> resolved(one, node)).orElse(List.of());
        return builder.build(one.copy(), one.decision(), needs.isPresent(), resolved, one.variables());
    }

    private List<Need> resolved(Existing one, Node needs) {
        List<Need> resolved = new ArrayList<>();
        for (Wanted need : reader.read(needs, one.copy().job().name())) {
            for (String target : names.targets(need, one.copy())) {
                if (existing.containsKey(target)) {
                    resolved.add(new Need(target, need.location(), need.artifacts()));
                } else if (!need.optional()) {
                    absent(one.copy(), need, target);
                }
            }
        }
        return resolved;
    }

    private void absent(Copy by, Wanted need, String target) {
        String message = "job '" + by.name() + "' needs '" + target
                + "', which the rules leave out of this pipeline; such a need can be 'optional: true'";
        faults.add(FaultKind.UNKNOWN_NEED, need.location(), message, by.name(), target);
    }

    static String stage(Job job) {
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
}
