package course.classroom.cli;

import course.classroom.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Opens JShell on a lesson's classes. */
@Command(
        name = "shell",
        mixinStandardHelpOptions = true,
        description = "Open JShell with a lesson's classes and imports: 'course shell 3'.")
final class ShellCommand implements Callable<Integer> {
    @ParentCommand
    private Course course;

    @Parameters(index = "0", paramLabel = "LESSON", description = "The lesson's number.")
    private String wanted;

    @Parameters(
            index = "1..*",
            paramLabel = "ARGUMENT",
            description =
                    "Arguments for jshell, such as a file of cells to run; behind -- when they begin with a dash.")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Lesson lesson = course.folder().lesson(wanted);
        course.builder().build("lesson " + lesson.number(), Builder.COMPILE, List.of(lesson.folder()));
        List<String> command = new ArrayList<>(List.of(Program.tool("jshell")));
        command.addAll(List.of("--class-path", course.folder().classPath(lesson.folder()), "--startup", "DEFAULT"));
        Path cells = course.folder().root().resolve(lesson.folder()).resolve("jshell/00-start.jsh");
        if (Files.exists(cells)) {
            command.addAll(List.of("--startup", cells.toString()));
        }
        arguments.forEach(each -> command.add(fromHere(each)));
        return Program.runIn(course.folder().root(), command);
    }

    /** JShell runs in the course's folder, so that pages can name cells; a file named here is still found. */
    private static String fromHere(String argument) {
        Path file = Path.of("").toAbsolutePath().resolve(argument);
        return Files.exists(file) ? file.toString() : argument;
    }
}
