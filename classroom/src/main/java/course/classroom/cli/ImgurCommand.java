package course.classroom.cli;

import course.classroom.Lesson;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Unmatched;

/** Runs the course's main job; what the arguments mean is that program's business. */
@Command(
        name = "imgur",
        description = "Download a gallery and make thumbnails with each approach: 'course imgur --help' tells more.")
final class ImgurCommand implements Callable<Integer> {
    private static final String PROGRAM = "course.imgur.app.ImgurProgram";

    @ParentCommand
    private Course course;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return run(course, PROGRAM, arguments);
    }

    /** Runs a program of lesson 5, with the model answers where {@code --answers} asks for them. */
    static int run(Course course, String program, List<String> arguments) throws IOException, InterruptedException {
        Lesson lesson = course.folder().lesson("imgur");
        List<String> modules = new ArrayList<>(List.of(lesson.folder()));
        String answers = "";
        if (arguments.contains("--answers")) {
            if (!course.folder().hasSolutions()) {
                throw new CourseException(
                        2, "--answers needs the model answers, and there is no folder solutions here.");
            }
            String module = CourseFolder.SOLUTIONS + "/" + lesson.folder();
            modules.add(module);
            answers = course.folder().classes(module) + File.pathSeparator;
        }
        course.builder().build("lesson " + lesson.number(), Builder.COMPILE, modules);
        return Program.run(Program.java(answers + course.folder().classPath(lesson.folder()), program, arguments));
    }
}
