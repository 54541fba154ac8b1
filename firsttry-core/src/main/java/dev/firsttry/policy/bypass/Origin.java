package dev.firsttry.policy.bypass;

import dev.firsttry.finding.Location;
import java.util.Objects;

/** Who asked: where a request to do less was written. */
public sealed interface Origin {

    /** Calls the method of {@code cases} that fits. */
    <R> R fold(Cases<R> cases);

    /** One method for each origin. */
    interface Cases<R> {
        R commandLine();

        R environment(String variable);

        R file(Location location);

        R profile(String id, String source);

        R jvm();
    }

    /** For messages. */
    default String words() {
        return fold(OriginWords.WORDS);
    }

    /** A flag or a property of Maven's command line, or of {@code MAVEN_ARGS}. */
    record CommandLine() implements Origin {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.commandLine();
        }
    }

    /** An environment variable. */
    record Environment(String variable) implements Origin {
        public Environment {
            Objects.requireNonNull(variable);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.environment(variable);
        }
    }

    /** A file of the project: a POM, {@code .mvn/maven.config}, {@code .mvn/jvm.config}, {@code .mvn/extensions.xml}. */
    record InFile(Location location) implements Origin {
        public InFile {
            Objects.requireNonNull(location);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.file(location);
        }
    }

    /**
     * A property of an active profile.
     *
     * @param source where the profile is from, such as {@code settings.xml}; empty when that is not known
     */
    record Profile(String id, String source) implements Origin {
        public Profile {
            Objects.requireNonNull(id);
            Objects.requireNonNull(source);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.profile(id, source);
        }
    }

    /** A system property of Maven's own JVM: {@code MAVEN_OPTS}, {@code JAVA_TOOL_OPTIONS} or {@code .mvn/jvm.config}. */
    record Jvm() implements Origin {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.jvm();
        }
    }
}
