package dev.firsttry.policy.read;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the policy that is asked for: a path, {@code classpath:...}, {@code mvn:...}, or the default. */
public final class PolicyFinder {

    /** The name of the policy that is in force where a project has none. */
    public static final String BUILT_IN = "built-in";

    private static final String CLASSPATH = "classpath:";
    private static final String MVN = "mvn:";
    private static final int LARGEST = 1 << 20;

    private final Path top;
    private final ClassLoader loader;
    private final ArtifactSource artifacts;

    /**
     * @param top the top-level directory, which relative paths start from
     * @param loader where {@code classpath:...} looks
     */
    public PolicyFinder(Path top, ClassLoader loader, ArtifactSource artifacts) {
        this.top = top.toAbsolutePath().normalize();
        this.loader = Objects.requireNonNull(loader);
        this.artifacts = Objects.requireNonNull(artifacts);
    }

    /** @param asked what {@code firsttry.policy} says; empty for the default */
    public Sourcing find(String asked) {
        if (asked.isBlank()) {
            return byDefault();
        }
        if (asked.startsWith(CLASSPATH)) {
            return resource(asked);
        }
        return asked.startsWith(MVN) ? artifact(asked) : path(asked);
    }

    /** What {@code extends} of the policy {@code child} says: a path there starts from the child's own directory. */
    Sourcing parent(String asked, PolicySource child) {
        boolean isPath = !asked.startsWith(CLASSPATH) && !asked.startsWith(MVN);
        if (isPath && (child.name().startsWith(CLASSPATH) || child.name().startsWith(MVN))) {
            return refused(
                    "policy/missing",
                    child.name(),
                    child.name() + " extends " + asked
                            + ", but a policy from outside the project cannot extend a file of it");
        }
        try {
            Path directory = Path.of(child.name()).getParent();
            return isPath && directory != null ? path(directory.resolve(asked).toString()) : find(asked);
        } catch (InvalidPathException e) {
            return notAPath(asked);
        }
    }

    /** The signed lock beside a policy: {@code strict.json} has {@code strict.lock.json}. */
    public Sourcing lockOf(String policy) {
        if (policy.equals(BUILT_IN)) {
            return missing("for the built-in policy");
        }
        if (policy.startsWith(MVN)) {
            String[] parts = policy.split(":");
            return find(String.join(":", List.of(parts).subList(0, Math.min(parts.length, 4))) + ":lock.json");
        }
        return find(lockName(policy));
    }

    /** Name of the lock of a policy that is a file or a resource. */
    public static String lockName(String policy) {
        return policy.replaceFirst("\\.(json|ya?ml)$", "") + ".lock.json";
    }

    private Sourcing byDefault() {
        Path directory = top.resolve("policies");
        if (!Files.isDirectory(directory)) {
            return builtIn();
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> policies = files.filter(PolicyFinder::isPolicy).sorted().toList();
            return switch (policies.size()) {
                case 0 -> builtIn();
                case 1 -> file(policies.get(0));
                default -> ambiguous(policies);
            };
        } catch (IOException e) {
            return unreadable("policies", e);
        }
    }

    private static boolean isPolicy(Path file) {
        String name = file.getFileName().toString();
        boolean isDocument = name.endsWith(".json") || name.endsWith(".yml") || name.endsWith(".yaml");
        return isDocument && !name.contains(".schema.") && !name.contains(".lock.") && Files.isRegularFile(file);
    }

    private Sourcing ambiguous(List<Path> policies) {
        String names = String.join(", ", policies.stream().map(this::name).toList());
        return new Sourcing.NotFound(Finding.error(
                "policy/ambiguous",
                "",
                "there are several policies: " + names,
                "Say which one with firsttry.policy, in the parent POM best of all.",
                Location.of("policies")));
    }

    private Sourcing builtIn() {
        try (InputStream in = PolicyFinder.class.getResourceAsStream("baseline.json")) {
            return new Sourcing.Found(
                    new PolicySource(BUILT_IN, Objects.requireNonNull(in).readAllBytes()));
        } catch (IOException e) {
            return unreadable(BUILT_IN, e);
        }
    }

    private Sourcing path(String asked) {
        try {
            return file(top.resolve(asked).normalize());
        } catch (InvalidPathException e) {
            return notAPath(asked);
        }
    }

    private Sourcing file(Path file) {
        try {
            if (!Files.isDirectory(file) && Files.size(file) > LARGEST) {
                return refused("policy/unreadable", name(file), "the policy is larger than 1 MiB");
            }
            return new Sourcing.Found(new PolicySource(name(file), Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            return missing(name(file));
        } catch (IOException e) {
            return unreadable(name(file), e);
        }
    }

    private Sourcing resource(String asked) {
        String resource = asked.substring(CLASSPATH.length()).replaceFirst("^/", "");
        try {
            List<URL> all = Collections.list(loader.getResources(resource));
            if (all.isEmpty()) {
                return missing(asked);
            }
            if (all.size() > 1) {
                return refused(
                        "policy/ambiguous", asked, "the class path has " + all.size() + " resources of that name");
            }
            try (InputStream in = all.get(0).openStream()) {
                return new Sourcing.Found(new PolicySource(asked, in.readNBytes(LARGEST + 1)));
            }
        } catch (IOException e) {
            return unreadable(asked, e);
        }
    }

    private Sourcing artifact(String asked) {
        try {
            return new Sourcing.Found(new PolicySource(asked, artifacts.read(asked.substring(MVN.length()))));
        } catch (IOException e) {
            return unreadable(asked, e);
        }
    }

    private static Sourcing missing(String name) {
        return refused("policy/missing", name, "there is no policy " + name);
    }

    private static Sourcing notAPath(String asked) {
        return refused("policy/missing", "", "\"" + asked + "\" is not a path");
    }

    private static Sourcing unreadable(String name, IOException cause) {
        return refused(
                "policy/unreadable",
                name,
                "the policy cannot be read: " + cause.getClass().getSimpleName() + " " + cause.getMessage());
    }

    private static Sourcing refused(String rule, String name, String message) {
        return new Sourcing.NotFound(Finding.error(
                rule,
                "",
                message,
                "Correct firsttry.policy (or extends), or put the policy there; mvn firsttry:init writes a first one.",
                Location.of(name)));
    }

    /** Relative to the top-level directory, so that no report names a machine's own directories. */
    private String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        boolean related = Objects.equals(absolute.getRoot(), top.getRoot());
        return (related ? top.relativize(absolute) : absolute).toString().replace('\\', '/');
    }
}
