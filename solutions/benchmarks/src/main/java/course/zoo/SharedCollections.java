package course.zoo;

import static course.classroom.interleave.Finding.Kind.DATA_RACE;
import static course.classroom.interleave.Finding.Kind.FAILURE;
import static course.zoo.Animal.right;
import static course.zoo.Animal.wrong;

import course.classroom.interleave.Actors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Collections and builders that several threads use. */
final class SharedCollections {
    private SharedCollections() {}

    static List<Animal> animals() {
        return List.of(
                wrong("list-array", "not made for two threads", () -> addToBoth(new ArrayList<>()), DATA_RACE, FAILURE),
                wrong("map-hash", "not made for two threads", () -> count(new HashMapWords()), DATA_RACE, FAILURE),
                wrong("builder-shared", "StringBuilder has no lock", () -> SharedBuilder.play(), DATA_RACE, FAILURE),
                wrong(
                        "list-iterated-while-added",
                        "the lock covers add() alone",
                        () -> sumWhileAdding(new UnlockedSum()),
                        DATA_RACE,
                        FAILURE),
                wrong(
                        "list-synchronized-iterated",
                        "iteration needs the list's lock",
                        () -> sumWhileAdding(new WrappedSum()),
                        DATA_RACE,
                        FAILURE),
                wrong(
                        "list-guarded-escapes",
                        "the guarded list itself is given out",
                        () -> sumWhileAdding(new Escaping()),
                        DATA_RACE,
                        FAILURE),
                wrong("map-get-then-put", "two safe calls, one lost update", () -> count(new GetThenPut()), FAILURE),
                wrong("map-contains-then-put", "both find it missing", () -> register(new ContainsThenPut()), FAILURE),
                wrong(
                        "map-put-if-absent-ignored",
                        "goes on with its own, not with the map's",
                        () -> register(new IgnoresAbsent()),
                        FAILURE),
                wrong("vector-check-then-remove", "another removes in between", () -> CheckThenRemove.play(), FAILURE),
                wrong("list-size-then-get", "a snapshot's size is another's by now", () -> SizeThenGet.play(), FAILURE),
                right(
                        "list-synchronized",
                        "each call under its lock",
                        () -> addToBoth(Collections.synchronizedList(new ArrayList<>()))),
                right("list-copy-on-write", "iterates over a snapshot", () -> sumWhileAdding(new SnapshotSum())),
                right(
                        "list-iterated-under-lock",
                        "the whole iteration holds the list's lock",
                        () -> sumWhileAdding(new LockedSum())),
                right("list-copied-under-lock", "gives out a copy", () -> sumWhileAdding(new Copying())),
                right("vector-add", "each call under its lock", () -> addToBoth(new Vector<>())),
                right("map-merge", "one atomic step", () -> count(new Merged())),
                right("map-skip-list", "merge() on a sorted one", () -> count(new Sorted())),
                right("map-compute-if-absent", "makes it once", () -> register(new Computed())),
                right("map-put-if-absent", "goes on with the map's", () -> register(new UsesAbsent())),
                right("builder-confined", "each has its own, joined at the end", () -> ConfinedBuilders.play()),
                right("map-read-only", "filled before anybody reads", () -> ReadOnly.play()));
    }

    private static void addToBoth(List<Integer> list) throws Throwable {
        Actors.together(() -> list.add(1), () -> list.add(2));
        Check.equal(2, list.size());
    }

    /** Counts how often each word comes. */
    interface Words {
        void see(String word);

        int count(String word);
    }

    private static void count(Words words) throws Throwable {
        Actors.together(() -> words.see("a"), () -> words.see("a"));
        Check.equal(2, words.count("a"));
    }

    abstract static class MapWords implements Words {
        final Map<String, Integer> counts;

        MapWords(Map<String, Integer> counts) {
            this.counts = counts;
        }

        @Override
        public void see(String word) {
            counts.merge(word, 1, Integer::sum);
        }

        @Override
        public int count(String word) {
            return counts.get(word);
        }
    }

    static final class HashMapWords extends MapWords {
        HashMapWords() {
            super(new HashMap<>());
        }
    }

    static final class Merged extends MapWords {
        Merged() {
            super(new ConcurrentHashMap<>());
        }
    }

    static final class Sorted extends MapWords {
        Sorted() {
            super(new ConcurrentSkipListMap<>());
        }
    }

    static final class GetThenPut extends MapWords {
        GetThenPut() {
            super(new ConcurrentHashMap<>());
        }

        @Override
        public void see(String word) {
            Integer count = counts.get(word);
            counts.put(word, count == null ? 1 : count + 1);
        }
    }

    static final class SharedBuilder {
        static void play() throws Throwable {
            StringBuilder text = new StringBuilder();
            Actors.together(() -> text.append("one"), () -> text.append("two"));
            Check.equal(6, text.length());
        }
    }

    static final class ConfinedBuilders {
        static void play() throws Throwable {
            String[] parts = new String[2];
            Actors.together(
                    () -> parts[0] =
                            new StringBuilder().append("o").append("ne").toString(),
                    () -> parts[1] =
                            new StringBuilder().append("t").append("wo").toString());
            Check.equal("onetwo", parts[0] + parts[1]);
        }
    }

    /** Has 1 from the beginning. */
    interface Numbers {
        void add(int number);

        int sum();
    }

    private static void sumWhileAdding(Numbers numbers) throws Throwable {
        Actors.together(() -> numbers.add(2), () -> {
            int sum = numbers.sum();
            Check.that(sum == 1 || sum == 3, "expected 1 or 3 but was " + sum);
        });
    }

    private static int sumOf(Collection<Integer> numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }

    static final class UnlockedSum implements Numbers {
        private final List<Integer> numbers = new ArrayList<>(List.of(1)); // guarded by this

        @Override
        public synchronized void add(int number) {
            numbers.add(number);
        }

        @Override
        public int sum() {
            return sumOf(numbers);
        }
    }

    static final class WrappedSum implements Numbers {
        private final List<Integer> numbers = Collections.synchronizedList(new ArrayList<>(List.of(1)));

        @Override
        public void add(int number) {
            numbers.add(number);
        }

        @Override
        public int sum() {
            return sumOf(numbers);
        }
    }

    static final class LockedSum implements Numbers {
        private final List<Integer> numbers = Collections.synchronizedList(new ArrayList<>(List.of(1)));

        @Override
        public void add(int number) {
            numbers.add(number);
        }

        @Override
        public int sum() {
            synchronized (numbers) {
                return sumOf(numbers);
            }
        }
    }

    static final class SnapshotSum implements Numbers {
        private final List<Integer> numbers = new CopyOnWriteArrayList<>(List.of(1));

        @Override
        public void add(int number) {
            numbers.add(number);
        }

        @Override
        public int sum() {
            return sumOf(numbers);
        }
    }

    static final class Escaping implements Numbers {
        private final List<Integer> numbers = new ArrayList<>(List.of(1)); // guarded by this

        @Override
        public synchronized void add(int number) {
            numbers.add(number);
        }

        synchronized List<Integer> all() {
            return numbers;
        }

        @Override
        public int sum() {
            return sumOf(all());
        }
    }

    static final class Copying implements Numbers {
        private final List<Integer> numbers = new ArrayList<>(List.of(1)); // guarded by this

        @Override
        public synchronized void add(int number) {
            numbers.add(number);
        }

        synchronized List<Integer> all() {
            return List.copyOf(numbers);
        }

        @Override
        public int sum() {
            return sumOf(all());
        }
    }

    /** One object for each name, the same for all who ask. */
    abstract static class Register {
        final Map<String, int[]> entries = new ConcurrentHashMap<>();

        abstract int[] entry(String name);
    }

    private static void register(Register register) throws Throwable {
        int[][] got = new int[2][];
        Actors.together(() -> got[0] = register.entry("a"), () -> got[1] = register.entry("a"));
        Check.that(got[0] == got[1], "there are two of one name");
    }

    static final class ContainsThenPut extends Register {
        @Override
        int[] entry(String name) {
            if (!entries.containsKey(name)) {
                entries.put(name, new int[1]);
            }
            return entries.get(name);
        }
    }

    static final class IgnoresAbsent extends Register {
        @Override
        int[] entry(String name) {
            int[] entry = entries.get(name);
            if (entry == null) {
                entry = new int[1];
                entries.putIfAbsent(name, entry);
            }
            return entry;
        }
    }

    static final class UsesAbsent extends Register {
        @Override
        int[] entry(String name) {
            int[] mine = new int[1];
            int[] earlier = entries.putIfAbsent(name, mine);
            return earlier == null ? mine : earlier;
        }
    }

    static final class Computed extends Register {
        @Override
        int[] entry(String name) {
            return entries.computeIfAbsent(name, missing -> new int[1]);
        }
    }

    static final class CheckThenRemove {
        static void play() throws Throwable {
            Vector<Integer> numbers = new Vector<>(List.of(1));
            Actors.together(() -> removeFirst(numbers), () -> removeFirst(numbers));
        }

        private static void removeFirst(Vector<Integer> numbers) {
            if (!numbers.isEmpty()) {
                numbers.remove(0);
            }
        }
    }

    static final class SizeThenGet {
        static void play() throws Throwable {
            List<Integer> numbers = new CopyOnWriteArrayList<>(List.of(1, 2));
            Actors.together(() -> numbers.remove(0), () -> numbers.get(numbers.size() - 1));
        }
    }

    static final class ReadOnly {
        static void play() throws Throwable {
            Map<String, Integer> ports = new HashMap<>();
            ports.put("http", 80);
            Actors.together(() -> Check.equal(80, ports.get("http")), () -> Check.equal(1, ports.size()));
        }
    }
}
