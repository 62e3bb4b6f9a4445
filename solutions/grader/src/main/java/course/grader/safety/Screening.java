package course.grader.safety;

import course.classroom.Exercise;
import course.classroom.Lesson;
import course.grader.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the class files of an answer, and of all that it uses of the same submission, for what no exercise needs: files, processes,
 * reflection, the JVM's end, the tests' framework. It reads names alone and runs nothing; what it finds is for a person to look at.
 */
public final class Screening {
    private static final int MOST_HITS = 6;

    private final Lesson lesson;
    private final Exercise exercise;

    public Screening(Lesson lesson, Exercise exercise) {
        this.lesson = lesson;
        this.exercise = exercise;
    }

    /** Whether that is what the exercise is about. */
    public static boolean mayStartProcesses(Lesson lesson, Exercise exercise) {
        return lesson.topic().equals("imgur") && exercise.className().startsWith("Process");
    }

    /**
     * One sentence's part each, such as {@code "it ends the JVM: System.exit (RunAll.java:14)"}; none if there is nothing to look at.
     *
     * @param classes the folder with the lesson's compiled answers
     */
    public List<String> hits(Path classes) throws IOException {
        Map<String, ClassFile> submitted = new LinkedHashMap<>();
        for (Path file : Folders.files(classes)) {
            if (file.toString().endsWith(".class")) {
                ClassFile read = new ClassFile(Files.readAllBytes(classes.resolve(file)));
                submitted.put(read.name(), read);
            }
        }
        Needs needs = new Needs(lesson, exercise);
        Set<String> hits = new LinkedHashSet<>();
        for (ClassFile each : used(submitted)) {
            each.uses().stream()
                    .filter(use -> !submitted.containsKey(use.owner()))
                    .forEach(use -> needs.objection(use)
                            .ifPresent(why -> hits.add("it " + why + ": " + use + each.place(use))));
            if (each.hasNativeMethods()) {
                hits.add("it has native methods (" + each.name().replace('/', '.') + ")");
            }
        }
        List<String> first = new ArrayList<>(hits.stream().limit(MOST_HITS).toList());
        if (hits.size() > MOST_HITS) {
            first.add("and " + (hits.size() - MOST_HITS) + " more");
        }
        return first;
    }

    /** The exercise's own classes, and of the submission's others those that they mention, directly or not. */
    private List<ClassFile> used(Map<String, ClassFile> submitted) {
        Deque<String> open = new ArrayDeque<>(
                submitted.keySet().stream().filter(this::isOwn).sorted().toList());
        Set<String> met = new LinkedHashSet<>(open);
        while (!open.isEmpty()) {
            for (Use use : submitted.get(open.poll()).uses()) {
                if (submitted.containsKey(use.owner()) && met.add(use.owner())) {
                    open.add(use.owner());
                }
            }
        }
        return met.stream().map(submitted::get).toList();
    }

    private boolean isOwn(String name) {
        String simple = name.substring(name.lastIndexOf('/') + 1);
        return Stream.concat(Stream.of(exercise.className()), exercise.parts().stream())
                .anyMatch(type -> simple.equals(type) || simple.startsWith(type + "$"));
    }
}
