package course.classroom.cli;

import course.classroom.Exercise;
import course.classroom.Lesson;

/** An exercise that the user has named. */
record ChosenExercise(Lesson lesson, Exercise exercise) {
    /**
     * @param wanted its number ({@code "2.1"}) or class name
     * @throws CourseException when there is none, or it can't run here
     */
    static ChosenExercise of(CourseFolder course, String wanted) {
        for (Lesson lesson : course.lessons()) {
            for (Exercise exercise : lesson.exercises()) {
                if (exercise.number().equals(wanted) || exercise.className().equalsIgnoreCase(wanted)) {
                    return new ChosenExercise(lesson, available(exercise));
                }
            }
        }
        throw new CourseException(2, "there is no exercise " + wanted + "; './course list' shows them.");
    }

    private static Exercise available(Exercise exercise) {
        if (!exercise.isAvailable()) {
            throw new CourseException(69, "exercise " + exercise.number() + " needs " + exercise.missing() + ".");
        }
        return exercise;
    }

    /** Its visible test, fully named. */
    String testClass() {
        return lesson.packageName() + "." + exercise.className() + "Test";
    }
}
