package course.classroom.cli;

import course.classroom.Lesson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Unmatched;

/** Runs the instructor's check of the tests; what the arguments mean is that program's business. */
@Command(
        name = "check",
        description = "For instructors: judge stubs, answers and mistakes: 'course check --help' tells more.")
final class CheckCommand implements Callable<Integer> {
    private static final String GRADER = CourseFolder.SOLUTIONS + "/grader";
    private static final String PROGRAM = "course.grader.Check";

    @ParentCommand
    private Course course;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        course.folder().requireSolutions("check");
        List<Lesson> lessons = course.folder().lessons();
        List<Lesson> named = lessons.stream().filter(this::isNamed).toList();
        List<String> modules = new ArrayList<>();
        for (Lesson lesson : named.isEmpty() ? lessons : named) {
            modules.add(CourseFolder.SOLUTIONS + "/" + lesson.folder());
        }
        course.builder().build("the grader", Builder.COMPILE, List.of(GRADER));
        course.builder().build("model answers and tests", Builder.COMPILE_TESTS, modules);
        return Program.run(Program.java(course.folder().classPath(GRADER), PROGRAM, arguments));
    }

    /** Whether the lesson or one of its exercises is among the arguments; an option's value is none. */
    private boolean isNamed(Lesson lesson) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean value = i > 0 && arguments.get(i - 1).startsWith("--");
            if (!value
                    && (argument.equals(String.valueOf(lesson.number()))
                            || lesson.exercise(argument).isPresent())) {
                return true;
            }
        }
        return false;
    }
}
