package dev.firsttry.digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;

/** All that is asked about a file, in one call to the system: a big tree is mostly such calls. */
final class UnixLook implements BasicFileAttributes {

    private static final String ASKED = "unix:mode,size,lastModifiedTime,ctime,fileKey";
    private static final int KIND = 0170000;
    private static final int REGULAR = 0100000;
    private static final int DIRECTORY = 0040000;
    private static final int LINK = 0120000;
    private static final int OWNER_EXECUTES = 0100;

    private final int mode;
    private final long size;
    private final FileTime modified;
    private final FileTime altered;
    private final Object key;

    private UnixLook(Map<String, Object> answer) {
        this.mode = (Integer) answer.get("mode");
        this.size = (Long) answer.get("size");
        this.modified = (FileTime) answer.get("lastModifiedTime");
        this.altered = (FileTime) answer.get("ctime");
        this.key = answer.get("fileKey");
    }

    /** Whether the file system can be asked so. */
    static boolean isPossible(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    /** Links are not followed. */
    static UnixLook at(Path file) throws IOException {
        return new UnixLook(Files.readAttributes(file, ASKED, LinkOption.NOFOLLOW_LINKS));
    }

    /** The time of the last change of anything, which no program can set back. */
    FileTime altered() {
        return altered;
    }

    boolean executable() {
        return (mode & OWNER_EXECUTES) != 0;
    }

    @Override
    public FileTime lastModifiedTime() {
        return modified;
    }

    /** Not asked for. */
    @Override
    public FileTime lastAccessTime() {
        return modified;
    }

    /** Not asked for. */
    @Override
    public FileTime creationTime() {
        return modified;
    }

    @Override
    public boolean isRegularFile() {
        return (mode & KIND) == REGULAR;
    }

    @Override
    public boolean isDirectory() {
        return (mode & KIND) == DIRECTORY;
    }

    @Override
    public boolean isSymbolicLink() {
        return (mode & KIND) == LINK;
    }

    @Override
    public boolean isOther() {
        return !isRegularFile() && !isDirectory() && !isSymbolicLink();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Object fileKey() {
        return key;
    }
}
