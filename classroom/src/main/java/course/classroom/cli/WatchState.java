package course.classroom.cli;

import course.classroom.seat.Assignment;
import course.classroom.seat.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a watch knows: of every exercise of the course how far it is, and of those tested the last report. Confined to one thread. */
final class WatchState {
    private final CourseFolder course;
    private final List<Assignment> scope;
    private final Map<Assignment, ExerciseState> states = new LinkedHashMap<>();
    private final Map<Assignment, Report> reports = new HashMap<>();
    private Assignment current;

    /** @param scope what is watched; at least one of them can run here */
    WatchState(CourseFolder course, List<Assignment> scope) throws IOException {
        this.course = course;
        this.scope =
                scope.stream().filter(each -> each.exercise().isAvailable()).toList();
        for (Assignment each : Selection.all(course)) {
            states.put(each, ExerciseState.of(course, each.lesson(), each.exercise()));
        }
        current = Selection.current(course, this.scope);
    }

    List<Assignment> scope() {
        return scope;
    }

    Assignment current() {
        return current;
    }

    void turnTo(Assignment assignment) {
        current = assignment;
    }

    /** Takes note of it, and turns to it. */
    void add(Report report) throws IOException {
        current = report.assignment();
        reports.put(current, report);
        states.put(current, ExerciseState.of(course, current.lesson(), current.exercise()));
    }

    Optional<Report> report() {
        return Optional.ofNullable(reports.get(current));
    }

    ExerciseState state(Assignment assignment) {
        return states.get(assignment);
    }

    int passing() {
        return (int) states.values().stream()
                .filter(each -> each.kind() == ExerciseState.Kind.PASSES)
                .count();
    }

    /** Exercises of the course that can run here. */
    int all() {
        return (int) states.values().stream()
                .filter(each -> each.kind() != ExerciseState.Kind.UNAVAILABLE)
                .count();
    }

    /** The next of those watched that doesn't pass yet, after the last the first again. */
    Optional<Assignment> next() {
        int start = scope.indexOf(current);
        for (int i = 1; i <= scope.size(); i++) {
            Assignment each = scope.get((start + i) % scope.size());
            if (state(each).kind() != ExerciseState.Kind.PASSES) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Those watched that are begun. */
    List<Assignment> begun() {
        return scope.stream()
                .filter(each -> state(each).kind() != ExerciseState.Kind.NOT_BEGUN)
                .toList();
    }

    /** Those watched that these files belong to, or that have used them; the current one, when they may be what it lacks. */
    List<Assignment> concernedBy(Collection<Path> files) {
        List<Assignment> concerned = new ArrayList<>();
        for (Assignment each : scope) {
            Report last = reports.get(each);
            if (files.stream()
                    .anyMatch(file ->
                            owns(each, file) || last != null && last.sources().contains(file))) {
                concerned.add(each);
            }
        }
        boolean lacksSomething = report().filter(last -> last.kind() == Report.Kind.DOES_NOT_COMPILE)
                .isPresent();
        if (concerned.isEmpty() && lacksSomething) {
            concerned.add(current);
        }
        return concerned;
    }

    private boolean owns(Assignment assignment, Path file) {
        Path source = assignment.source(course.root());
        return file.equals(source)
                || file.equals(assignment.test(course.root()))
                || assignment.exercise().parts().stream()
                        .anyMatch(part -> file.equals(source.resolveSibling(part + ".java")));
    }
}
