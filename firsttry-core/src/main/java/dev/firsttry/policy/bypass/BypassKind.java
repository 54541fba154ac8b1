package dev.firsttry.policy.bypass;

import java.util.Locale;

/** The kinds of request to do less. Each has its own rule id, {@code bypass/} and the name. */
public enum BypassKind {
    /** {@code skipTests}: tests compile and do not run. */
    SKIP_TESTS(Leave.CHECK_SKIP, "tests would not run", "Run without it."),
    /** {@code maven.test.skip}: tests do not even compile. */
    MAVEN_TEST_SKIP(Leave.CHECK_SKIP, "tests would not even compile", "Run without it."),
    /** {@code test}, {@code it.test}, {@code groups} and the like: only some tests run. */
    TEST_SELECTION(
            Leave.PARTIAL_RUN,
            "only some of the tests would run",
            "Run all tests; to try a few, call the test plugin's goal alone (mvn surefire:test -Dtest=...)."),
    /** {@code maven.test.failure.ignore} and the like: failing tests do not fail the build. */
    TEST_FAILURE_IGNORE(Leave.CHECK_SKIP, "failing tests would not fail the build", "Run without it."),
    /** {@code checkstyle.skip}, {@code pmd.skip}, {@code enforcer.skip} and every other skip of a tool that judges. */
    TOOL_SKIP(Leave.CHECK_SKIP, "a tool that judges would not run", "Run without it."),
    /** {@code enforcer.fail=false}, {@code checkstyle.failOnViolation=false} and the like. */
    TOOL_LENIENT(Leave.CHECK_SKIP, "a tool would not fail on what it finds", "Run without it."),
    /** {@code firsttry.skip}. */
    FIRSTTRY_SKIP(Leave.CHECK_SKIP, "the gate would not judge", "Run without it."),
    /** {@code firsttry.skipChecks} and {@code FT_SKIP_CHECKS}. */
    SKIP_CHECKS(Leave.CHECK_SKIP, "checks of the policy would not run", "Run without it."),
    /** {@code firsttry.cache=off} and {@code FT_SKIP_CACHE}. */
    SKIP_CACHE(Leave.CACHE_BYPASS, "the cache would not be used", "Run without it."),
    /** {@code firsttry.osv.service}: another service would say what is vulnerable. */
    ADVISORY_SERVICE(
            Leave.CHECK_SKIP,
            "another service than the policy's would say which dependencies are vulnerable",
            "Run without it; a company's own mirror belongs into the policy (dependency_audit.service)."),
    /** {@code -pl}, {@code -am}, {@code -rf}, {@code -N}, or started in a module. */
    PARTIAL_REACTOR(
            Leave.PARTIAL_RUN,
            "not every module would be built and judged",
            "Run from the top-level directory, without -pl, -rf and -N."),
    /** {@code firsttry.job}, {@code firsttry.matrix} and {@code firsttry.changedOnly} of the goal {@code run}. */
    JOB_SELECTION(Leave.PARTIAL_RUN, "only some of the pipeline's jobs would run", "Run all of it: mvn firsttry:run."),
    /** {@code firsttry.imagesOnHost} of the goal {@code run}. */
    JOB_MACHINE(
            Leave.PARTIAL_RUN,
            "jobs that name an image would run on this machine, which proves less than CI does",
            "Run without it, where docker or podman answers."),
    /** {@code firsttry.pipelines}, {@code firsttry.event}, {@code firsttry.ref} and {@code firsttry.contextFile} for the gate. */
    PIPELINE_SELECTION(
            Leave.PARTIAL_RUN,
            "the gate would judge other pipelines, or for another event, than the project's own",
            "Run without it; to look at a part, call a goal alone: mvn firsttry:plan, firsttry:parity or firsttry:run."),
    /** {@code mvn package}: makes an artifact and ends before the gate judges. A legitimate thing to do. */
    VERIFY_NOT_REACHED(
            Leave.ALWAYS, "the build ends before the gate judges what it makes", "Run mvn verify for a verdict."),
    /** {@code -fn}. */
    FAIL_NEVER(Leave.NEVER, "Maven would exit with success whatever failed", "Run without -fn (--fail-never)."),
    /** The gate's execution has phase {@code none}, another phase, or is gone. */
    GATE_UNBOUND(
            Leave.NEVER,
            "the gate is not bound as the parent POM binds it",
            "Remove what changes the execution of firsttry-maven-plugin."),
    /** The gate's configuration differs from the parent's. */
    GATE_CONFIGURATION(
            Leave.NEVER,
            "the gate is not configured as the parent POM configures it",
            "Remove the configuration of firsttry-maven-plugin."),
    /** {@code <extensions>} of the gate was switched off. */
    EXTENSION_OFF(
            Leave.NEVER,
            "the half of the gate that checks before the build starts is switched off",
            "Leave <extensions>true</extensions> as the parent POM has it."),
    /** Another version of the plugin than the parent's. */
    PLUGIN_VERSION(
            Leave.NEVER,
            "another version of the gate runs than the parent POM asks for",
            "Remove the <version> of firsttry-maven-plugin."),
    /** The gate was given {@code <dependencies>}. */
    PLUGIN_DEPENDENCIES(
            Leave.NEVER,
            "classes were added to the gate's own class path",
            "Remove the <dependencies> of firsttry-maven-plugin."),
    /** A module that does not inherit the gate. */
    PARENT_DROPPED(
            Leave.NEVER,
            "this module does not inherit the gate",
            "Give the module the parent POM that the others have."),
    /** {@code .mvn/extensions.xml} or {@code maven.ext.class.path} with something that is not expected. */
    CORE_EXTENSION(
            Leave.CORE_EXTENSION,
            "an extension of Maven itself is loaded, and it could change anything",
            "Remove it, or have the policy list its groupId:artifactId in restrictions.core_extensions."),
    /** maven-build-cache-extension, whose hits leave the gate out. */
    BUILD_CACHE(
            Leave.NEVER,
            "maven-build-cache-extension would leave the gate out on a cache hit",
            "Remove the extension, or add firsttry-maven-plugin to its runAlways."),
    /** {@code deploy:deploy-file} or the like in the same build. */
    DEPLOY_FILE(
            Leave.NEVER,
            "an artifact would be deployed that this build did not judge",
            "Deploy with the deploy phase.");

    private final Leave leave;
    private final String effect;
    private final String remedy;

    BypassKind(Leave leave, String effect, String remedy) {
        this.leave = leave;
        this.effect = effect;
        this.remedy = remedy;
    }

    /** Rule id, such as {@code bypass/skip-tests}. */
    public String rule() {
        return "bypass/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Leave leave() {
        return leave;
    }

    String effect() {
        return effect;
    }

    String remedy() {
        return remedy;
    }
}
