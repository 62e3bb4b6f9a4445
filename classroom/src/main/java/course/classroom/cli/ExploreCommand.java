package course.classroom.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Plays the schedules of an exercise. */
@Command(
        name = "explore",
        mixinStandardHelpOptions = true,
        description =
                "Play one schedule of your class after another, and show the one that breaks it: 'course explore 2.1'.")
final class ExploreCommand implements Callable<Integer> {
    private static final String PROGRAM = "course.classroom.explore.ExploreProgram";

    @ParentCommand
    private Course course;

    @Parameters(paramLabel = "EXERCISE", description = "Its number, such as 2.1, or its class.")
    private String wanted;

    @Option(names = "--clause", paramLabel = "C", description = "What is about this clause alone, such as C1.")
    private String clause;

    @Option(
            names = "--schedules",
            paramLabel = "N",
            defaultValue = "1000",
            description = "At most so many from the seed, and so many more in order (default: ${DEFAULT-VALUE}).")
    private int schedules;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "What the choices come from: the same seed, the same schedules (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--replay",
            paramLabel = "SCHEDULE",
            description = "One schedule alone, as an earlier run has printed it.")
    private String replay;

    @Option(names = "--svg", paramLabel = "FILE", description = "Write the first that breaks it as a picture.")
    private Path svg;

    @Option(names = "--html", paramLabel = "FILE", description = "Write it as a page, with the picture.")
    private Path html;

    @Override
    public Integer call() throws IOException, InterruptedException {
        ChosenExercise chosen = ChosenExercise.of(course.folder(), wanted);
        if (schedules < 1) {
            throw new CourseException(2, "--schedules must be at least 1.");
        }
        if (replay != null && !replay.matches("-?\\d{1,18}:\\d{1,9}:\\d{1,9}")) {
            throw new CourseException(2, "--replay takes what a run has printed, such as 1:17:52, not " + replay + ".");
        }
        VisibleTestProgram program = new VisibleTestProgram(course, chosen, PROGRAM);
        program.add("--seed", seed);
        program.add("--schedules", schedules);
        program.add("--clause", clause);
        program.add("--replay", replay);
        program.addFile("--svg", svg);
        program.addFile("--html", html);
        if (course.terminal().notices()) {
            program.addFlag("--progress");
        }
        return program.run();
    }
}
