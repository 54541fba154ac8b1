package dev.firsttry.plan;

import dev.firsttry.expression.Coercion;
import dev.firsttry.expression.Value;
import dev.firsttry.finding.Fault;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Expansion;
import dev.firsttry.pipeline.Job;
import dev.firsttry.pipeline.Provider;
import dev.firsttry.pipeline.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The legs of one job and what the service calls them. */
final class Legs {

    private final Frame frame;
    private final Job job;
    private final List<Fault> faults;

    Legs(Frame frame, Job job, List<Fault> faults) {
        this.frame = frame;
        this.job = job;
        this.faults = faults;
    }

    List<Seed> seeds() {
        return job.expansion().fold(new Expansion.Cases<>() {
            @Override
            public List<Seed> single() {
                return List.of(seed(Leg.ONLY, List.of(), false));
            }

            @Override
            public List<Seed> strategy(Expansion.Strategy strategy) {
                int before = faults.size();
                Optional<Data> matrix = new Literals(frame.known, faults).decided(strategy.matrix());
                if (faults.size() > before || matrix.isEmpty()) {
                    return List.of(seed(Leg.ONLY, List.of(), true));
                }
                return rows(
                        new MatrixReader(job.id(), faults).rows(matrix.get()).orElse(List.of()));
            }

            @Override
            public List<Seed> copy(Expansion.Copy copy) {
                return List.of(seed(new Leg(copy.matrix(), copy.index(), copy.total()), List.of(), false));
            }
        });
    }

    /** All rows excluded: the service runs the job once without a matrix. */
    private List<Seed> rows(List<Matrix.Row> rows) {
        if (rows.isEmpty()) {
            return List.of(seed(Leg.ONLY, List.of(), false));
        }
        List<Seed> seeds = new ArrayList<>(rows.size());
        for (Matrix.Row row : rows) {
            seeds.add(seed(new Leg(row.values(), seeds.size(), rows.size()), row.named(), false));
        }
        return seeds;
    }

    private Seed seed(Leg leg, List<Value> named, boolean dynamic) {
        boolean unknown = dynamic || frame.dynamic;
        String id = frame.idPrefix + name(leg, named, unknown);
        return new Seed(id, key(leg), leg, unknown, remote());
    }

    private String key(Leg leg) {
        return frame.keyPrefix + job.declared() + "#" + leg.index();
    }

    private String remote() {
        return Expander.call(job)
                .filter(call -> call.target().isEmpty())
                .map(Work.Call::reference)
                .orElse("");
    }

    private String name(Leg leg, List<Value> named, boolean dynamic) {
        if (frame.pipeline.provider() == Provider.GITLAB) {
            return job.id();
        }
        Optional<Data.Leaf> computed = job.name().filter(Data.Leaf::hasExpression);
        if (computed.isEmpty()) {
            return Names.withSuffix(job.name().map(Data.Leaf::text).orElse(job.id()), named);
        }
        Known known = dynamic ? frame.known : withLeg(frame.known, leg);
        // A fault of a name is the run's business; until then, as for what is not known yet, it stands as written.
        return new Literals(known, new ArrayList<>())
                .value(computed.get())
                .map(Coercion::text)
                .map(name -> Names.limited(name.isBlank() ? job.id() : name))
                .orElse(computed.get().text());
    }

    /** What is known when a leg is. */
    static Known known(Frame frame, Seed seed) {
        return seed.dynamic() ? frame.known : withLeg(frame.known, seed.leg());
    }

    static Known withLeg(Known known, Leg leg) {
        Map<String, Value> strategy = new LinkedHashMap<>();
        strategy.put("job-index", Value.of(leg.index()));
        strategy.put("job-total", Value.of(leg.total()));
        return known.with("matrix", leg.matrix()).withSome("strategy", strategy);
    }
}
