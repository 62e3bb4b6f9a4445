package course.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** In place of {@code ./course}, which would build the course: a script that grades by this program, which is built. */
final class BuiltLauncher {
    private BuiltLauncher() {}

    static void write(Path file) throws IOException {
        String line = "#!/bin/sh\nshift\nexec '%s' -cp '%s' %s \"$@\"\n"
                .formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("java.class.path"),
                        GradeClass.class.getName());
        Files.setPosixFilePermissions(Files.writeString(file, line), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
