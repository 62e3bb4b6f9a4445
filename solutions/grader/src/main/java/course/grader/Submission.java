package course.grader;

import course.classroom.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder laid out as the course is, with somebody's answers in it. Only the answers' sources are ever used. */
record Submission(Path folder) {
    /**
     * @throws IOException with a sentence for the instructor, when the folder is missing or holds no lesson
     */
    static Submission at(Path folder, CourseTree course) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(
                    "there is no submission at " + folder + ": name a folder that holds lesson01-threads and so on");
        }
        Submission submission = new Submission(folder.toRealPath());
        for (Lesson lesson : course.lessons()) {
            if (Files.isDirectory(submission.folder().resolve(lesson.folder()).resolve("src/main"))) {
                return submission;
            }
        }
        throw new IOException(folder + " holds no lesson: name the folder in which lesson01-threads and so on are");
    }

    /** The source roots of the lesson's answers; some may be missing. */
    List<Path> sources(Lesson lesson) {
        return CourseTree.sourceRoots(folder.resolve(lesson.folder()));
    }

    /** What the submission has changed that grading doesn't use: POMs, tests, resources, given types. Paths relative to its folder. */
    List<String> changedInVain(CourseTree course) throws IOException {
        List<Path> watched = new ArrayList<>(List.of(Path.of("pom.xml")));
        for (Lesson lesson : course.lessons()) {
            Path home = Path.of(lesson.folder());
            watched.add(home.resolve("pom.xml"));
            watched.add(home.resolve("exercises.json"));
            addAll(watched, home.resolve("src/test"));
            addAll(watched, home.resolve("src/main/resources"));
            for (Path given : Folders.files(course.givenSources(lesson))) {
                watched.add(home.resolve("src/main/java").resolve(given));
            }
        }
        addAll(watched, Path.of("classroom"));
        List<String> changed = new ArrayList<>();
        for (Path path : watched) {
            Path theirs = folder.resolve(path);
            Path ours = course.root().resolve(path);
            if (Files.isRegularFile(theirs) && (!Files.isRegularFile(ours) || Files.mismatch(theirs, ours) >= 0)) {
                changed.add(path.toString());
            }
        }
        return changed;
    }

    private void addAll(List<Path> watched, Path below) throws IOException {
        for (Path file : Folders.files(folder.resolve(below))) {
            if (!file.startsWith("target")) {
                watched.add(below.resolve(file));
            }
        }
    }
}
