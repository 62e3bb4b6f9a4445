package course.classroom.seat;

import java.nio.file.Path;

/**
 * One error of the compiler.
 *
 * @param file the source, absolute
 * @param line from 1
 * @param column from 1; 0 when the compiler gives none
 * @param message may have several lines
 * @param sourceLine the line it is about; empty when it cannot be read
 */
public record CompileError(Path file, long line, long column, String message, String sourceLine) {
    /** The source line with a mark below the place; empty when there is none to show. */
    public String excerpt() {
        if (sourceLine.isBlank() || column < 1) {
            return "";
        }
        int indent = sourceLine.length() - sourceLine.stripLeading().length();
        // A tab counts as one column here, as it does in the line that is shown.
        int before = Math.max(0, Math.min((int) column - 1, sourceLine.length()) - indent);
        return sourceLine.strip().replace('\t', ' ') + System.lineSeparator() + " ".repeat(before) + "^";
    }
}
