package dev.firsttry.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.patch.FileHeader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.util.io.NullOutputStream;

/** Differences between trees, renames detected as {@code git log -p} does. */
final class Diffs implements AutoCloseable {

    private static final int MAX_FILE = 16 << 20;

    private final Repository repository;
    private final DiffFormatter formatter = new DiffFormatter(NullOutputStream.INSTANCE);

    Diffs(Repository repository) {
        this.repository = repository;
        formatter.setRepository(repository);
        formatter.setContext(0);
        formatter.setBinaryFileThreshold(MAX_FILE);
        formatter.setDetectRenames(true);
    }

    List<DiffEntry> between(Optional<String> from, String to) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            RevTree after = walk.parseCommit(ObjectId.fromString(to)).getTree();
            RevTree before = from.isEmpty()
                    ? null
                    : walk.parseCommit(ObjectId.fromString(from.get())).getTree();
            return formatter.scan(before, after);
        }
    }

    void added(RevCommit commit, AddedLines sink) throws IOException {
        Optional<String> parent = commit.getParentCount() == 0
                ? Optional.empty()
                : Optional.of(commit.getParent(0).name());
        for (DiffEntry entry : between(parent, commit.name())) {
            if (isFile(entry)) {
                added(commit.name(), entry, sink);
            }
        }
    }

    private static boolean isFile(DiffEntry entry) {
        FileMode mode = entry.getNewMode();
        return FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode);
    }

    private void added(String commit, DiffEntry entry, AddedLines sink) throws IOException {
        FileHeader header = formatter.toFileHeader(entry);
        if (header.getPatchType() != FileHeader.PatchType.UNIFIED) {
            sink.skipped(commit, entry.getNewPath());
            return;
        }
        List<Edit> edits = header.toEditList();
        if (!edits.isEmpty()) {
            RawText text = new RawText(bytes(entry.getNewId()));
            for (Edit edit : edits) {
                if (edit.getLengthB() > 0) {
                    sink.added(commit, entry.getNewPath(), edit.getBeginB() + 1, lines(text, edit));
                }
            }
        }
    }

    private byte[] bytes(AbbreviatedObjectId id) throws IOException {
        return repository.open(id.toObjectId()).getBytes(MAX_FILE);
    }

    private static byte[] lines(RawText text, Edit edit) {
        var bytes = new ByteArrayOutputStream();
        for (int i = edit.getBeginB(); i < edit.getEndB(); i++) {
            ByteBuffer line = text.getRawString(i);
            bytes.write(line.array(), line.arrayOffset() + line.position(), line.remaining());
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        formatter.close();
    }
}
