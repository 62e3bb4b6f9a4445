package course.classroom.cli;

import course.classroom.Lesson;
import course.classroom.seat.Assignment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Exercises as a user names them. */
final class Selection {
    private Selection() {}

    /** Of the whole course, in order. */
    static List<Assignment> all(CourseFolder course) {
        List<Assignment> all = new ArrayList<>();
        course.lessons().forEach(lesson -> all.addAll(of(lesson)));
        return all;
    }

    private static List<Assignment> of(Lesson lesson) {
        return lesson.exercises().stream()
                .map(exercise -> new Assignment(lesson, exercise))
                .toList();
    }

    /** @param wanted an exercise's number or class, or a lesson's number, topic or folder */
    static List<Assignment> named(CourseFolder course, String wanted) {
        List<Assignment> exercises = all(course).stream()
                .filter(each -> each.lesson()
                        .exercise(wanted)
                        .filter(each.exercise()::equals)
                        .isPresent())
                .toList();
        if (!exercises.isEmpty()) {
            return exercises;
        }
        if (wanted.matches("\\d+\\.\\d+")) {
            throw new CourseException(2, "there is no exercise " + wanted + "; './course list' shows them.");
        }
        try {
            return of(course.lesson(wanted));
        } catch (CourseException noLesson) {
            throw new CourseException(
                    2, "there is no exercise and no lesson " + wanted + "; './course list' shows them.");
        }
    }

    /** The one that a student is likely to be at: begun and not passing, else not begun; the first when all pass. */
    static Assignment current(CourseFolder course, List<Assignment> among) throws IOException {
        Assignment next = null;
        for (Assignment each : among) {
            ExerciseState.Kind kind =
                    ExerciseState.of(course, each.lesson(), each.exercise()).kind();
            if (kind == ExerciseState.Kind.FAILS || kind == ExerciseState.Kind.UNTESTED) {
                return each;
            }
            if (kind == ExerciseState.Kind.NOT_BEGUN && next == null) {
                next = each;
            }
        }
        return next == null ? among.get(0) : next;
    }
}
