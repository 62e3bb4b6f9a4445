package course.classroom.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Draws the threads of an exercise. */
@Command(
        name = "picture",
        mixinStandardHelpOptions = true,
        description = "Run an exercise's visible test and draw its threads on a time axis: 'course picture 3.4'.")
final class PictureCommand implements Callable<Integer> {
    private static final String PROGRAM = "course.classroom.timeline.PictureProgram";

    @ParentCommand
    private Course course;

    @Parameters(paramLabel = "EXERCISE", description = "Its number, such as 3.4, or its class.")
    private String wanted;

    @Option(names = "--clause", paramLabel = "C", description = "The tests of this clause alone, such as C1.")
    private String clause;

    @Option(names = "--svg", paramLabel = "FILE", description = "Write it as a picture.")
    private Path svg;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write it as a page: point at a part to read what it is.")
    private Path html;

    @Override
    public Integer call() throws IOException, InterruptedException {
        VisibleTestProgram program =
                new VisibleTestProgram(course, ChosenExercise.of(course.folder(), wanted), PROGRAM);
        program.add("--clause", clause);
        program.addFile("--svg", svg);
        program.addFile("--html", html);
        return program.run();
    }
}
