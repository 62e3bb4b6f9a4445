package course.imgur.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;

/** Puts failures of files into sentences for a person. */
final class Failures {
    /** How the systems say that a disk is full; Java has no type for it. */
    private static final List<String> FULL =
            List.of("No space left on device", "not enough space on the disk", "Disk quota exceeded");

    private Failures() {}

    static boolean isDiskFull(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (FULL.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }

    static Problem diskFull(Path dir, Throwable cause) {
        return new Problem(
                Problem.FAILURE,
                "The disk that holds " + dir + " is full: make room, or name another folder by --out.",
                cause);
    }

    /** What kept the program from writing into that folder. */
    static Problem cannotWrite(Path dir, IOException failure) {
        if (isDiskFull(failure)) {
            return diskFull(dir, failure);
        }
        return new Problem(
                Problem.FAILURE,
                "Can't write into " + dir + " (" + reason(failure) + "): name another folder by --out.",
                failure);
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return "access to " + denied.getFile() + " is denied";
        }
        if (failure instanceof FileAlreadyExistsException there) {
            return there.getFile() + " is a file";
        }
        if (failure instanceof NotDirectoryException file) {
            return file.getFile() + " is no folder";
        }
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + " is missing";
        }
        if (failure instanceof FileSystemException other && other.getReason() != null) {
            return other.getFile() + ": " + other.getReason();
        }
        return String.valueOf(failure.getMessage());
    }
}
