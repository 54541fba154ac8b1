package dev.firsttry.check.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CompileFacts;
import dev.firsttry.check.Contexts;
import dev.firsttry.check.FakeBuildTool;
import dev.firsttry.check.ModuleFacts;
import dev.firsttry.check.Rating;
import dev.firsttry.check.ToolGoal;
import dev.firsttry.check.ToolRun;
import dev.firsttry.check.ToolSetting;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeScanCheckTest {

    private static final String REPORT = "<BugCollection><BugInstance type='WEAK_MESSAGE_DIGEST_MD5' priority='1'>"
            + "<LongMessage>MD5 is weak</LongMessage><SourceLine start='3' sourcepath='x/A.java'/></BugInstance>"
            + "<BugInstance type='PATH_TRAVERSAL_IN' priority='2'><LongMessage>Path from outside</LongMessage>"
            + "<SourceLine start='5' sourcepath='x/A.java'/></BugInstance></BugCollection>";

    @TempDir
    Path top;

    @Test
    void the_policys_threshold_decides_what_is_an_error() {
        assertThat(run(Rating.HIGH, REPORT).findings())
                .extracting(each -> each.severity().json() + " " + each.headline())
                .containsExactly(
                        "error [find-sec-bugs/WEAK_MESSAGE_DIGEST_MD5] MD5 is weak (m/src/x/A.java:3)",
                        "warning [find-sec-bugs/PATH_TRAVERSAL_IN] Path from outside (m/src/x/A.java:5)");
        assertThat(run(Rating.MEDIUM, REPORT).findings())
                .extracting(each -> each.severity().json())
                .containsOnly("error");
        assertThat(run(Rating.HIGH, "<BugCollection/>").status()).isEqualTo(TaskStatus.SUCCESS);
    }

    @Test
    void without_a_report_that_can_be_believed_there_is_no_pass() {
        assertThat(run(Rating.HIGH, "<BugCollection>").findings())
                .extracting(Finding::rule)
                .containsExactly("find-sec-bugs/corrupt-report");
        var broken = new FakeBuildTool(goal -> ToolRun.broken("no plugin"));
        assertThat(new CodeScanCheck(Rating.HIGH)
                        .run(Contexts.of(top, List.of(), broken, module()))
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("find-sec-bugs/not-run");
    }

    @Test
    void the_detectors_are_asked_for_and_tell_of_security_alone() {
        var filters = new ArrayList<String>();
        var tool = new FakeBuildTool(goal -> {
            filters.add(read(Path.of(FakeBuildTool.setting(goal, "includeFilterFile"))));
            return writes(goal, "<BugCollection/>");
        });
        new CodeScanCheck(Rating.HIGH).run(Contexts.of(top, List.of(), tool, module()));
        assertThat(filters).singleElement().asString().contains("category=\"SECURITY\"");
        assertThat(FakeBuildTool.setting(tool.ran().get(0), "threshold")).isEqualTo("Low");
        assertThat(tool.ran().get(0).settings())
                .filteredOn(setting -> setting.name().equals("plugins"))
                .flatExtracting(ToolSetting::items)
                .flatExtracting(ToolSetting::items)
                .extracting(ToolSetting::value)
                .containsExactly("com.h3xstream.findsecbugs", "findsecbugs-plugin", "1.14.0");
    }

    private CheckResult run(Rating threshold, String report) {
        var tool = new FakeBuildTool(goal -> writes(goal, report));
        return new CodeScanCheck(threshold).run(Contexts.of(top, List.of(), tool, module()));
    }

    private static ToolRun writes(ToolGoal goal, String report) {
        Path directory = Path.of(FakeBuildTool.setting(goal, "spotbugsXmlOutputDirectory"));
        Contexts.write(directory.resolve(FakeBuildTool.setting(goal, "spotbugsXmlOutputFilename")), report);
        return ToolRun.done();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModuleFacts module() {
        Contexts.write(top.resolve("m/src/x/A.java"), "class A {}");
        return Contexts.module(top, "m")
                .withCompile(new CompileFacts(
                        List.of(top.resolve("m/src")),
                        List.of(),
                        List.of(),
                        StandardCharsets.UTF_8,
                        List.of(),
                        List.of()));
    }
}
