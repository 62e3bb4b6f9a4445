package course.classroom.interleave;

import course.classroom.interleave.Shortening.Shown;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the threads of a report are called: by their names, and where two have the same, by their numbers as well. */
record ThreadNames(Map<Integer, String> byNumber) {
    static ThreadNames of(List<Shown> rows) {
        Map<Integer, String> names = new TreeMap<>();
        for (Shown row : rows) {
            names.put(row.step().thread(), TextCell.printable(row.step().name()));
        }
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        names.values().stream().filter(name -> !seen.add(name)).forEach(twice::add);
        names.replaceAll((number, name) ->
                name.isBlank() ? "thread " + number : twice.contains(name) ? name + " (" + number + ")" : name);
        return new ThreadNames(names);
    }

    /** Their numbers, in order. */
    List<Integer> threads() {
        return List.copyOf(byNumber.keySet());
    }

    String of(int thread) {
        return byNumber.get(thread);
    }
}
