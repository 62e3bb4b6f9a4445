package course.classroom.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of the kit that does something with an exercise's visible test: its arguments, and its run in a JVM of its own. */
final class VisibleTestProgram {
    private final Course course;
    private final ChosenExercise chosen;
    private final String mainClass;
    private final List<String> arguments = new ArrayList<>();

    /** The program's first arguments are the exercise's number and the test's class. */
    VisibleTestProgram(Course course, ChosenExercise chosen, String mainClass) {
        this.course = course;
        this.chosen = chosen;
        this.mainClass = mainClass;
        arguments.addAll(List.of(chosen.exercise().number(), chosen.testClass()));
    }

    /** @param value null if the user has not given the option */
    void add(String option, Object value) {
        if (value != null) {
            arguments.add(option + "=" + value);
        }
    }

    void addFlag(String option) {
        arguments.add(option);
    }

    /** @throws CourseException when it can't be written there */
    void addFile(String option, Path file) {
        if (file != null && !Files.isDirectory(file.toAbsolutePath().getParent())) {
            throw new CourseException(2, "there is no folder for " + file + ": make it first.");
        }
        if (file != null && Files.isDirectory(file)) {
            throw new CourseException(2, file + " is a folder: name a file.");
        }
        add(option, file);
    }

    /** Builds what the test needs and runs the program; returns the exit status. */
    int run() throws IOException, InterruptedException {
        String module = chosen.lesson().folder();
        course.builder().build("lesson " + chosen.lesson().number(), Builder.COMPILE_TESTS, List.of(module));
        Path tests = course.folder().target(module).resolve("test-classes");
        String classPath = tests + File.pathSeparator + course.folder().classPath(module);
        return Program.run(Program.java(classPath, mainClass, arguments));
    }
}
