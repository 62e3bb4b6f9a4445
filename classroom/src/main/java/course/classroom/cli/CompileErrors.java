package course.classroom.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The compiler's errors among what Maven wrote. */
final class CompileErrors {
    private static final Pattern ERROR = Pattern.compile("\\[ERROR] (.+\\.java):\\[(\\d+),\\d+] (.*)");
    private static final Pattern MORE = Pattern.compile("(?:\\[ERROR] )?( {2,}\\S.*)");

    private CompileErrors() {}

    /**
     * Each error once, as {@code file:line: message}, further lines of its message indented.
     *
     * @param from the folder that files are named from when they are inside it
     */
    static List<String> in(List<String> lines, Path from) {
        Set<String> errors = new LinkedHashSet<>();
        StringBuilder error = new StringBuilder();
        for (String line : lines) {
            Matcher start = ERROR.matcher(line);
            Matcher more = MORE.matcher(line);
            if (start.matches()) {
                keep(error, errors);
                error.append(name(Path.of(start.group(1)), from))
                        .append(':')
                        .append(start.group(2))
                        .append(": ")
                        .append(start.group(3));
            } else if (more.matches() && error.length() > 0) {
                error.append(System.lineSeparator()).append(more.group(1));
            } else {
                keep(error, errors);
            }
        }
        keep(error, errors);
        return List.copyOf(errors);
    }

    private static void keep(StringBuilder error, Set<String> errors) {
        if (error.length() > 0) {
            errors.add(error.toString());
            error.setLength(0);
        }
    }

    private static Path name(Path file, Path from) {
        return file.startsWith(from) ? from.relativize(file) : file;
    }
}
