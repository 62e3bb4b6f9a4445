package course.classroom.cli;

import course.classroom.Lesson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Unmatched;

/** Runs the instructor's grader of a whole class; what the arguments mean is that program's business. */
@Command(name = "grade", description = "For instructors: grade a class: 'course grade --help' tells more.")
final class GradeCommand implements Callable<Integer> {
    private static final String GRADER = CourseFolder.SOLUTIONS + "/grader";
    private static final String PROGRAM = "course.grader.GradeClass";

    @ParentCommand
    private Course course;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        course.folder().requireSolutions("grade");
        List<String> modules = new ArrayList<>();
        for (Lesson lesson : course.folder().lessons()) {
            modules.add(CourseFolder.SOLUTIONS + "/" + lesson.folder());
        }
        course.builder().build("the grader", Builder.COMPILE, List.of(GRADER));
        course.builder().build("model answers and tests", Builder.COMPILE_TESTS, modules);
        return Program.run(Program.java(course.folder().classPath(GRADER), PROGRAM, arguments));
    }
}
