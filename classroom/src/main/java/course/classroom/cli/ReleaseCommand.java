package course.classroom.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Unmatched;

/** Runs the program that writes the student's copy; what the arguments mean is that program's business. */
@Command(
        name = "release",
        description = "For instructors: write the student's copy of the course: 'course release DIR'.")
final class ReleaseCommand implements Callable<Integer> {
    private static final String GRADER = CourseFolder.SOLUTIONS + "/grader";
    private static final String PROGRAM = "course.grader.Release";

    @ParentCommand
    private Course course;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        course.folder().requireSolutions("release");
        course.builder().build("the grader", Builder.COMPILE, List.of(GRADER));
        return Program.run(Program.java(course.folder().classPath(GRADER), PROGRAM, arguments));
    }
}
