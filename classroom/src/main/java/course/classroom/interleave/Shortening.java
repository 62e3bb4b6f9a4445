package course.classroom.interleave;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes of all the steps of a schedule the rows that a learner has to read. Left out are, in this order:
 *
 * <ol>
 *   <li>what happens before the scenario has company, that is a thread besides its own takes a step;
 *   <li>steps on objects that only one thread uses from then on;
 *   <li>repetitions of a loop;
 *   <li>of what is more than about {@link #ROWS} rows, the oldest that have nothing to do with the objects involved in the end.
 * </ol>
 *
 * What each thread did last is never left out, unless it has ended or is the scenario's and waits for its actors; nor is the step by
 * which it got a lock that another waits for in the end.
 */
final class Shortening {
    /** A row of a report. */
    sealed interface Row permits Shown, Note, Caption {}

    /** A step that is shown. @param number its place in the whole schedule, from 1 */
    record Shown(int number, Step step) implements Row {
        private boolean isSame(Shown other) {
            return step.equals(other.step);
        }
    }

    /** Stands for steps that aren't shown. @param text a sentence about them, without dots around it */
    record Note(String text) implements Row {}

    /** Comes last, if at all, and is about all rows. */
    record Caption(String text) implements Row {}

    /** Its further turns. @param end the number of the last step in them */
    private record Loop(Note note, int end) {}

    static final int ROWS = 30;
    private static final int SCENARIO = 0; // the number of its own thread
    private static final int ALWAYS_LAST = 12;
    private static final int DECIDE_WHAT_IS_INVOLVED = 3;
    private static final int LONGEST_LOOP = 60;

    private static final Object NOTHING = "";

    /** The object's name tells the type as well. */
    private static final Pattern TYPE_BEFORE_METHOD = Pattern.compile("^(calls|waits in) [\\w$]+\\.(\\w+\\(\\) on )");

    private final List<Shown> all = new ArrayList<>();
    private final Set<Shown> essential = new HashSet<>();
    private final Set<Object> involved = new HashSet<>(); // subjects
    private final Set<Shown> announcements =
            new HashSet<>(); // calls of which the thread's next step tells that they block
    private final Map<Shown, Loop> loops = new HashMap<>(); // by the last step of the first turn

    private Shortening(List<Step> steps) {
        for (Step step : steps) {
            String text = TYPE_BEFORE_METHOD.matcher(step.text()).replaceFirst("$1 $2");
            Step worded = new Step(step.thread(), step.name(), step.place(), text, step.object());
            all.add(new Shown(all.size() + 1, worded));
        }
        findAnnouncements();
        findEssential();
    }

    /** The rows, in the order of time. */
    static List<Row> of(List<Step> steps) {
        Shortening shortening = new Shortening(steps);
        List<Shown> shared = shortening.shared();
        return shortening.rows(shared, shortening.mostImportant(shortening.folded(shared)));
    }

    private void findEssential() {
        Map<Integer, Shown> last = new HashMap<>();
        Map<Object, Map<Integer, Shown>> locked = new HashMap<>(); // subject, thread: the last time it got the lock
        for (Shown shown : all) {
            last.put(shown.step.thread(), shown);
            if (StepKind.of(shown.step) == StepKind.LOCK && !announcements.contains(shown)) {
                locked.computeIfAbsent(subject(shown.step), subject -> new HashMap<>())
                        .put(shown.step.thread(), shown);
            }
        }
        last.values()
                .removeIf(shown -> StepKind.of(shown.step) == StepKind.END
                        || shown.step.thread() == SCENARIO && isHousekeeping(shown.step));
        for (Shown shown : last.values()) {
            essential.add(shown);
            essential.addAll(locked.getOrDefault(subject(shown.step), Map.of()).values());
            involved.add(subject(shown.step));
        }
        all.stream()
                .skip(Math.max(0, all.size() - DECIDE_WHAT_IS_INVOLVED))
                .forEach(shown -> involved.add(subject(shown.step)));
        involved.remove(NOTHING);
    }

    private void findAnnouncements() {
        Map<Integer, Shown> before = new HashMap<>();
        for (Shown shown : all) {
            Shown call = before.put(shown.step.thread(), shown);
            if (call != null
                    && call.step.text().startsWith("calls ")
                    && shown.step.text().startsWith(call.step.text().replaceFirst("calls", "waits in"))) {
                announcements.add(call);
            }
        }
    }

    /** Without the beginning, and without steps on what only one thread uses. */
    private List<Shown> shared() {
        if (all.stream().mapToInt(shown -> shown.step.thread()).distinct().count() == 1) {
            return all;
        }
        int start = beginning();
        Map<Object, Integer> users = new HashMap<>();
        Set<Object> shared = new HashSet<>();
        for (Shown shown : all.subList(start, all.size())) {
            Integer user = users.putIfAbsent(subject(shown.step), shown.step.thread());
            if (user != null && user != shown.step.thread()) {
                shared.add(subject(shown.step));
            }
        }
        return all.stream()
                .filter(shown -> essential.contains(shown)
                        || shown.number > start
                                && !isHousekeeping(shown.step)
                                && !announcements.contains(shown)
                                && isShared(shown.step, shared))
                .toList();
    }

    /** How many steps the scenario's own thread took before any other took one. */
    private int beginning() {
        int steps = 0;
        while (steps < all.size() && all.get(steps).step.thread() == SCENARIO) {
            steps++;
        }
        return steps;
    }

    private static boolean isShared(Step step, Set<Object> shared) {
        return subject(step) == NOTHING || shared.contains(subject(step));
    }

    /** What it is done to: the object's number; a static field, which is part of no object, by its name. */
    private static Object subject(Step step) {
        StepKind kind = StepKind.of(step);
        if (step.object() >= 0) {
            return step.object();
        }
        boolean isAccess = kind == StepKind.READ || kind == StepKind.WRITE;
        return isAccess ? step.text().replaceFirst("^\\w+ ", "").replaceFirst(" = .*", "") : NOTHING;
    }

    /** The scenario starts and joins its actors somewhere out of the learner's sight. */
    private static boolean isHousekeeping(Step step) {
        return step.place().isEmpty()
                && (StepKind.of(step) == StepKind.START || step.text().startsWith("join"));
    }

    /** With a note in place of each repetition of the steps right before it. */
    private List<Shown> folded(List<Shown> steps) {
        List<Shown> kept = new ArrayList<>();
        for (int at = 0; at < steps.size(); ) {
            int length = lengthOfLoop(steps, at);
            int turns = turns(steps, at, length);
            if (length == 0 || turns == 1) {
                kept.add(steps.get(at));
                at++;
            } else {
                kept.addAll(steps.subList(at, at + length));
                int end = at + length * turns;
                Note note = repetition(length, turns - 1);
                loops.put(steps.get(at + length - 1), new Loop(note, steps.get(end - 1).number));
                at = end;
            }
        }
        return kept;
    }

    private static Note repetition(int steps, int times) {
        return new Note("the same %s %s more"
                .formatted(steps == 1 ? "step" : steps + " steps", times == 1 ? "once" : times + " times"));
    }

    /** Of the loops that begin there the one whose repetitions are the most steps; 0 if they are not worth a note. */
    private static int lengthOfLoop(List<Shown> steps, int at) {
        int best = 0;
        int most = 1;
        for (int length = 1; length <= LONGEST_LOOP && at + 2 * length <= steps.size(); length++) {
            int repeated = (turns(steps, at, length) - 1) * length;
            if (repeated > most) {
                most = repeated;
                best = length;
            }
        }
        return best;
    }

    private static int turns(List<Shown> steps, int at, int length) {
        int same = at + length;
        while (length > 0 && same < steps.size() && steps.get(same).isSame(steps.get(same - length))) {
            same++;
        }
        return length == 0 ? 1 : (same - at) / length;
    }

    private List<Shown> mostImportant(List<Shown> steps) {
        int size = steps.size();
        BitSet chosen = new BitSet(size);
        for (int i = 0; i < size; i++) {
            chosen.set(i, i >= size - ALWAYS_LAST || essential.contains(steps.get(i)));
        }
        for (int i = size - 1; i >= 0 && chosen.cardinality() < ROWS; i--) {
            chosen.set(i, chosen.get(i) || involved.contains(subject(steps.get(i).step)));
        }
        for (int i = size - 1; i >= 0 && chosen.cardinality() < ROWS; i--) {
            chosen.set(i);
        }
        for (int i = 1; i < size - 1; i++) { // a note would take as much room
            chosen.set(i, chosen.get(i) || chosen.get(i - 1) && chosen.get(i + 1));
        }
        return chosen.stream().mapToObj(steps::get).toList();
    }

    /** With a note wherever a step that is of interest is missing. */
    private List<Row> rows(List<Shown> shared, List<Shown> shown) {
        List<Row> rows = new ArrayList<>();
        Set<Shown> left = new HashSet<>(shared);
        shown.forEach(left::remove);
        int before = 0;
        boolean isAnySilent = false;
        for (Shown row : shown) {
            List<Shown> gap = all.subList(before, row.number - 1);
            if (before == 0 || gap.stream().anyMatch(left::contains)) {
                leftOut(gap.size(), before == 0).ifPresent(rows::add);
            } else {
                isAnySilent |= !gap.isEmpty();
            }
            rows.add(row);
            before = row.number;
            if (loops.containsKey(row)) {
                rows.add(loops.get(row).note);
                before = loops.get(row).end;
            }
        }
        if (isAnySilent) {
            rows.add(new Caption("Where a number is missing, the step matters to its own thread alone."));
        }
        return rows;
    }

    private static Optional<Note> leftOut(int steps, boolean isBeginning) {
        if (steps == 0) {
            return Optional.empty();
        }
        String which = isBeginning ? "earlier " : "";
        return Optional.of(
                new Note(steps == 1 ? "one " + which + "step left out" : steps + " " + which + "steps left out"));
    }
}
