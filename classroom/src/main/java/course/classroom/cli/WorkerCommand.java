package course.classroom.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Unmatched;

/** Runs a worker of exercise 5.11; what the arguments mean is that program's business. */
@Command(name = "worker", description = "Fetch links that come through Redis: 'course worker --help' tells more.")
final class WorkerCommand implements Callable<Integer> {
    private static final String PROGRAM = "course.imgur.app.WorkerProgram";

    @ParentCommand
    private Course course;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return ImgurCommand.run(course, PROGRAM, arguments);
    }
}
