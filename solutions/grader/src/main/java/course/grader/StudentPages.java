package course.grader;

import java.util.regex.Pattern;

/**
 * Makes a student's page of one of the course's: what stands between {@code <!-- instructors -->} and {@code <!-- end -->} is left out, and
 * what stands between {@code <!-- students} and {@code -->}, which the course's own page doesn't show, is shown.
 */
final class StudentPages {
    private static final Pattern INSTRUCTORS =
            Pattern.compile("(?ms)^<!-- instructors -->\\n.*?^<!-- end -->\\n(?:\\n(?=\\n|\\z))?");
    private static final Pattern STUDENTS = Pattern.compile("(?ms)^<!-- students\\n(.*?)^-->\\n");
    private static final Pattern LEFT = Pattern.compile("<!-- (?:instructors|students|end)\\b");

    private StudentPages() {}

    /** @throws Refusal when a mark has no partner, so that it's not sure what is for whom */
    static String of(String name, String page) {
        String students =
                STUDENTS.matcher(INSTRUCTORS.matcher(page).replaceAll("")).replaceAll("$1");
        if (LEFT.matcher(students).find()) {
            throw new Refusal(
                    1, name + " has a mark '<!-- instructors -->', '<!-- students' or '<!-- end -->' without partner.");
        }
        return students;
    }
}
