package dev.firsttry.benchmark.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Repositories with one generated workflow. */
final class Workflows {

    private static final int ROWS = 200;

    private Workflows() {}

    /** Jobs of two steps in chains of ten. */
    static Path chains(int jobs) throws IOException {
        StringBuilder yaml = new StringBuilder("on: push\njobs:\n");
        for (int i = 0; i < jobs; i++) {
            job(yaml, i);
            yaml.append("    steps:\n      - uses: actions/checkout@v4\n      - run: echo ")
                    .append(i)
                    .append('\n');
        }
        return written(yaml);
    }

    /** Jobs whose matrix has 200 rows, in chains of ten. */
    static Path matrices(int instances) throws IOException {
        StringBuilder yaml = new StringBuilder("on: push\njobs:\n");
        for (int i = 0; i < instances / ROWS; i++) {
            job(yaml, i);
            yaml.append("    strategy: {matrix: {a: [1,2,3,4,5,6,7,8,9,10], b: [1,2,3,4,5,6,7,8,9,10], c: [x, y]}}\n");
            yaml.append("    steps:\n      - run: echo ").append(i).append('\n');
        }
        return written(yaml);
    }

    private static void job(StringBuilder yaml, int number) {
        yaml.append("  job").append(number).append(":\n    runs-on: ubuntu-latest\n");
        yaml.append(number % 10 == 0 ? "" : "    needs: [job" + (number - 1) + "]\n");
    }

    private static Path written(StringBuilder yaml) throws IOException {
        Path root = Files.createTempDirectory("firsttry-benchmark");
        Path file = root.resolve(".github/workflows/ci.yml");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, yaml).getParent().getParent().getParent();
    }
}
