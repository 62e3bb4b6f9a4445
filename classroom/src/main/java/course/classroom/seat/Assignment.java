package course.classroom.seat;

import course.classroom.Exercise;
import course.classroom.Lesson;
import java.nio.file.Path;

/**
 * An exercise and the lesson it is in.
 *
 * @param lesson not null
 * @param exercise one of the lesson's
 */
public record Assignment(Lesson lesson, Exercise exercise) {
    /** The number, such as {@code "2.3"}. */
    public String number() {
        return exercise.number();
    }

    /** The student's class, from the folder that holds the lessons. */
    public Path source(Path course) {
        return lesson.source(course, exercise);
    }

    /** The visible test, from the folder that holds the lessons. */
    public Path test(Path course) {
        return course.resolve(lesson.folder())
                .resolve("src/test")
                .resolve(exercise.sourceFolder())
                .resolve("course")
                .resolve(lesson.topic())
                .resolve(exercise.className() + "Test.java");
    }

    /** The visible test's class, fully named. */
    public String testClass() {
        return lesson.packageName() + "." + exercise.className() + "Test";
    }
}
