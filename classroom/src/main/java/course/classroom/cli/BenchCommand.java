package course.classroom.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Unmatched;

/** Runs the instructor's benchmarks; what the arguments mean is that program's business. */
@Command(
        name = "bench",
        description = "For instructors: measure what the course is built on: 'course bench' tells more.")
final class BenchCommand implements Callable<Integer> {
    private static final String MODULE = CourseFolder.SOLUTIONS + "/benchmarks";
    private static final String LESSON_5 = CourseFolder.SOLUTIONS + "/lesson05-imgur";
    private static final String LINCHECK = CourseFolder.SOLUTIONS + "/lincheck";
    private static final String PROGRAM = "course.bench.Bench";

    @ParentCommand
    private Course course;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        course.folder().requireSolutions("bench");
        List<String> modules = List.of(LESSON_5, CourseFolder.SOLUTIONS + "/grader", MODULE);
        course.builder().build("the benchmarks", Builder.COMPILE, modules);
        if (arguments.contains("--peers")) {
            addLincheck();
        }
        return Program.run(Program.java(course.folder().classPath(MODULE), PROGRAM, arguments));
    }

    /** Lincheck misses what it finds on Java 17 when it runs on a newer one, without a word. */
    private void addLincheck() throws IOException, InterruptedException {
        if (Runtime.version().feature() != 17) {
            System.err.println("course: without Lincheck, which is reliable on Java 17 only.");
            return;
        }
        try {
            course.builder().build("Lincheck", Builder.COMPILE, List.of(LINCHECK));
            arguments.addAll(List.of("--lincheck", course.folder().classPath(LINCHECK)));
        } catch (CourseException e) {
            System.err.println("course: without Lincheck: " + e.getMessage());
        }
    }
}
