package dev.firsttry.execution.action.builtin;

import dev.firsttry.execution.action.BuiltinAction;
import dev.firsttry.execution.action.BuiltinContext;
import dev.firsttry.execution.action.BuiltinInputs;
import dev.firsttry.execution.action.BuiltinResult;
import dev.firsttry.execution.workspace.DirectoryContents;
import dev.firsttry.git.HistoryDepth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code actions/checkout}: lays out the snapshot of this run. The commit under test is the only one that can be checked
 * out; another repository or ref would need the network and would not be what is being proven.
 */
public final class Checkout implements BuiltinAction {

    private static final Set<String> INPUTS = Set.copyOf(List.of(
            "repository",
            "ref",
            "token",
            "ssh-key",
            "ssh-known-hosts",
            "ssh-strict",
            "ssh-user",
            "persist-credentials",
            "path",
            "clean",
            "filter",
            "sparse-checkout",
            "sparse-checkout-cone-mode",
            "fetch-depth",
            "fetch-tags",
            "show-progress",
            "lfs",
            "submodules",
            "set-safe-directory",
            "github-server-url"));

    @Override
    public Set<String> inputs() {
        return INPUTS;
    }

    @Override
    public BuiltinResult run(BuiltinContext context) throws IOException, InterruptedException {
        Optional<String> foreign = otherRepository(context).or(() -> otherRef(context));
        if (foreign.isPresent()) {
            return new BuiltinResult.Unsupported(foreign.get());
        }
        Path directory =
                context.workspace().resolve(context.inputs().get("path", ".")).normalize();
        if (!directory.startsWith(context.workspace())) {
            return BuiltinResult.Failed.because("Repository path '" + directory.getFileName()
                    + "' is not under the workspace; give a 'path' below it");
        }
        Optional<HistoryDepth> depth = depth(context.inputs());
        if (depth.isEmpty()) {
            return BuiltinResult.Failed.because(
                    "fetch-depth is not a number: " + context.inputs().get("fetch-depth", ""));
        }
        if (context.inputs().flag("clean", true)) {
            DirectoryContents.delete(directory);
        }
        BuiltinResult.Done done = BuiltinResult.Done.saying("Checked out the snapshot of this run")
                .with("ref", context.inputs().get("ref", context.variable("GITHUB_REF")))
                .with("commit", context.variable("GITHUB_SHA"));
        for (String remark : context.source().into(directory, depth.get())) {
            done = done.withLog("::notice::" + remark);
        }
        return context.inputs().get("sparse-checkout").isPresent()
                ? done.withLog("::notice::sparse-checkout: every file is here, not only the ones that are named")
                : done;
    }

    /** As the action reads it: 1 when not given, all when 0 or negative. */
    private static Optional<HistoryDepth> depth(BuiltinInputs inputs) {
        String text = inputs.get("fetch-depth", "1");
        if (!text.matches("-?\\d{1,9}")) {
            return Optional.empty();
        }
        int commits = Math.max(0, Integer.parseInt(text));
        return Optional.of(new HistoryDepth(commits, commits == 0 || inputs.flag("fetch-tags", false)));
    }

    private static Optional<String> otherRepository(BuiltinContext context) {
        return context.inputs()
                .get("repository")
                .filter(name -> !name.equalsIgnoreCase(context.variable("GITHUB_REPOSITORY")))
                .map(name -> "checkout of another repository (" + name + ") needs the network");
    }

    private static Optional<String> otherRef(BuiltinContext context) {
        Set<String> same = new TreeSet<>(List.of(
                context.variable("GITHUB_REF"),
                context.variable("GITHUB_REF_NAME"),
                context.variable("GITHUB_SHA"),
                context.variable("GITHUB_HEAD_REF")));
        return context.inputs()
                .get("ref")
                .filter(ref -> !same.contains(ref))
                .map(ref -> "checkout of ref '" + ref + "', which is not the one that this run proves");
    }
}
