package course.classroom.interleave.woven;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Features of the language, each in a method that tells what came of it. For WeaverTest, which runs them woven and as they are. */
public final class Language {
    private Language() {}

    static class Fields {
        static long steps = 1;
        static double share;
        boolean flag;
        byte small = 3;
        short shorter = 5;
        char letter = 'a';
        int count = 7;
        long total = 1L << 40;
        float ratio = 0.5f;
        double exact = 1e9;
        volatile long seen;
        String name = "n";
        Fields next;
        final int fixed = 9;
    }

    public static String fieldsOfEveryType() {
        Fields fields = new Fields();
        fields.flag = !fields.flag;
        fields.small++;
        fields.shorter += 2;
        fields.letter++;
        int before = fields.count++;
        fields.total += fields.count;
        fields.ratio *= 3;
        fields.exact /= 4;
        fields.seen = fields.total = fields.total - 1;
        fields.name += fields.fixed;
        fields.next = new Fields();
        fields.next.total = fields.next.count = ++fields.count;
        Fields.steps <<= 3;
        Fields.share = Fields.share + 0.25;
        Object[] all = {
            fields.flag,
            fields.small,
            fields.shorter,
            fields.letter,
            before,
            fields.count,
            fields.total,
            fields.ratio,
            fields.exact,
            fields.seen,
            fields.name,
            fields.next.total,
            Fields.steps,
            Fields.share
        };
        Fields.steps = 1;
        Fields.share = 0;
        return Arrays.toString(all);
    }

    public static String arraysOfEveryType() {
        boolean[] flags = {true, false};
        byte[] bytes = {1, 2};
        short[] shorts = new short[2];
        char[] letters = {'x', 'y'};
        int[] ints = {1, 2, 3};
        long[] longs = {1L << 33, 2};
        float[] floats = {1.5f};
        double[] doubles = new double[2];
        String[][] texts = new String[2][3];
        Object[] objects = new Integer[] {1, 2};
        flags[1] |= flags[0];
        bytes[0]++;
        shorts[1] -= 4;
        letters[0] += 1;
        int moved = ints[1]++ + --ints[2];
        longs[1] += longs[0]--;
        floats[0] /= 2;
        doubles[1] = doubles[0] = 2.5;
        texts[1][2] = "t" + texts[0][0];
        objects[0] = 5;
        return Arrays.toString(flags)
                + Arrays.toString(bytes)
                + Arrays.toString(shorts)
                + Arrays.toString(letters)
                + Arrays.toString(ints)
                + Arrays.toString(longs)
                + Arrays.toString(floats)
                + Arrays.toString(doubles)
                + Arrays.deepToString(texts)
                + Arrays.toString(objects)
                + moved
                + letters.clone().length;
    }

    public static String whatElementsThrow() {
        Object[] strings = new String[1];
        return failure(() -> (new int[2])[3] = 1)
                + failure(() -> strings[0] = 1)
                + failure(() -> ((long[]) null)[0] = 1L)
                + failure(() -> ((Fields) null).total++)
                + failure(() -> (new double[-1])[0] = 0d);
    }

    private static String failure(Runnable action) {
        try {
            action.run();
            return "nothing ";
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + ' ';
        }
    }

    static class Locked {
        int entered;

        static synchronized long ofClass(long left, int middle, double right) {
            return left * middle + (long) right;
        }

        synchronized int again(int depth) {
            entered++;
            return depth == 0 ? entered : again(depth - 1) + depth;
        }

        synchronized int thrower(int value) {
            if (value > 0) {
                throw new IllegalStateException("value " + value);
            }
            return value;
        }

        synchronized <T> T generic(T value, long ignored, Supplier<T> other) {
            return value == null ? other.get() : value;
        }

        synchronized double ofDouble(double value) {
            for (int i = 0; i < 3; i++) {
                if (value > 10) {
                    return value;
                }
                value *= 3;
            }
            return -value;
        }
    }

    public static String synchronizedMethods() {
        Locked locked = new Locked();
        String thrown = failure(() -> locked.thrower(1));
        return Locked.ofClass(1L << 35, 2, 3.9) + " " + locked.again(3) + " " + thrown + locked.thrower(0)
                + locked.generic(null, 5, () -> "other") + locked.generic("own", 5, null) + locked.ofDouble(2)
                + locked.ofDouble(0.1);
    }

    private static int leaveInTheMiddle(Object lock, List<String> log, int way) {
        try {
            synchronized (lock) {
                log.add("in" + way);
                synchronized (log) {
                    switch (way) {
                        case 0:
                            return log.size();
                        case 1:
                            throw new IllegalArgumentException();
                        case 2:
                            break;
                        default:
                            for (int i = 0; ; i++) {
                                if (i > way) {
                                    return -i;
                                }
                            }
                    }
                }
                log.add("after");
            }
        } catch (IllegalArgumentException e) {
            return 100;
        } finally {
            log.add("out");
        }
        return 200;
    }

    public static String synchronizedBlocks() {
        List<String> log = new ArrayList<>();
        Object lock = new Object();
        String results = "";
        for (int way = 0; way < 4; way++) {
            results += leaveInTheMiddle(lock, log, way) + ",";
        }
        return results + log + Thread.holdsLock(lock);
    }

    @SuppressWarnings("finally")
    private static int finallyWins() {
        try {
            throw new IllegalStateException();
        } finally {
            return 3;
        }
    }

    public static String tryWithResources() throws Exception {
        StringBuilder log = new StringBuilder();
        class Resource implements AutoCloseable {
            final String name;

            Resource(String name) {
                this.name = name;
                log.append('+').append(name);
            }

            @Override
            public void close() throws Exception {
                log.append('-').append(name);
                if (name.equals("b")) {
                    throw new Exception("closing b");
                }
            }
        }
        try (Resource first = new Resource("a");
                Resource second = new Resource("b")) {
            log.append(first.name).append(second.name);
            throw new IllegalStateException("body");
        } catch (IllegalStateException e) {
            log.append(e.getMessage()).append(e.getSuppressed().length);
        }
        return log.append(finallyWins()).toString();
    }

    interface Greeter {
        String NAME = "greeter".toUpperCase();

        String name();

        default String greet() {
            synchronized (this) {
                return prefix() + name() + shared(2);
            }
        }

        private String prefix() {
            return NAME.charAt(0) + " ";
        }

        private static int shared(int value) {
            int[] counted = {value};
            counted[0]++;
            return counted[0];
        }
    }

    public static String interfacesWithCode() {
        Greeter lambda = () -> "lambda";
        Greeter anonymous = new Greeter() {
            private int asked;

            @Override
            public String name() {
                return "anonymous" + ++asked;
            }

            @Override
            public String greet() {
                return Greeter.super.greet() + Greeter.super.greet();
            }
        };
        return lambda.greet() + anonymous.greet();
    }

    enum Level {
        LOW,
        HIGH {
            @Override
            synchronized int weight() {
                return 10 + super.weight();
            }
        };

        private int asked;

        synchronized int weight() {
            return ordinal() + ++asked - asked;
        }
    }

    private static int rate(Level level, String text) {
        int rated;
        switch (level) {
            case LOW:
                rated = 1;
                break;
            case HIGH:
                rated = 2;
                break;
            default:
                rated = 3;
        }
        switch (text) {
            case "Aa":
            case "BB": // the same hash code
                return rated * 10;
            case "one":
                return rated * 100;
            default:
                return rated;
        }
    }

    public static String enumsAndSwitches() {
        int arrow = switch (Level.valueOf("LOW")) {
            case LOW -> {
                int[] held = {4};
                yield held[0];
            }
            case HIGH -> 5;
        };
        return Arrays.toString(Level.values())
                + Level.HIGH.weight()
                + Level.LOW.weight()
                + rate(Level.HIGH, "BB")
                + rate(Level.LOW, "one")
                + rate(Level.LOW, "none")
                + arrow;
    }

    record Range(int low, long high, double... marks) implements Comparable<Range> {
        static int made;

        Range {
            if (low > high) {
                throw new IllegalArgumentException(low + " > " + high);
            }
            made++;
            low = Math.max(low, 0);
        }

        Range(int low) {
            this(low, low + 1L);
        }

        synchronized long size() {
            return high - low;
        }

        @Override
        public int compareTo(Range other) {
            return Long.compare(size(), other.size());
        }
    }

    public static String records() {
        Range.made = 0;
        Range range = new Range(-2, 5, 1.5);
        Object same = new Range(0, 5, range.marks());
        String text = range.low() + " " + range.high() + range.equals(same) + (range.hashCode() == same.hashCode());
        if (same instanceof Range other && other.size() == 5) {
            text += other.compareTo(new Range(3));
        }
        return text + failure(() -> new Range(3, 1)) + Range.made;
    }

    static class Outer {
        int value = 1;

        class Inner {
            int own = value++;

            class Innermost {
                int sum() {
                    return own + value;
                }
            }
        }

        Runnable captured(int[] cell, String text) {
            class Local implements Runnable {
                final int begin;

                Local(int begin) {
                    this.begin = begin + text.length();
                }

                @Override
                public void run() {
                    synchronized (Outer.this) {
                        cell[0] += begin + value;
                    }
                }
            }
            return new Local(cell[0]);
        }
    }

    public static String nestedClasses() {
        Outer outer = new Outer();
        Outer.Inner inner = outer.new Inner();
        int[] cell = {10};
        outer.captured(cell, "text").run();
        return inner.new Innermost().sum() + " " + cell[0] + " " + outer.value;
    }

    /** Its superclass calls a method of this before its own fields are set, and gets values computed with objects made on the way. */
    static class Base {
        final String made;
        int calls;

        Base(String made, int... more) {
            this.made = made + more.length + describe();
        }

        String describe() {
            return "base";
        }
    }

    static class Derived extends Base {
        int count = 4;
        final List<String> list;

        Derived(int number) {
            this(
                    new StringBuilder("d").append(new int[] {number}[0]).toString(),
                    number > 3 ? new ArrayList<>(List.of("x")) : null);
            count++;
        }

        private Derived(String text, List<String> list) {
            super(text + new Outer().value, list == null ? new int[1] : new int[] {1, 2});
            this.list = list;
            calls++;
        }

        @Override
        String describe() {
            return "derived" + count;
        }
    }

    public static String constructors() {
        Derived few = new Derived(1);
        Derived many = new Derived(7);
        return few.made + few.count + few.calls + few.list + many.made + many.list;
    }

    static class Node<T extends Comparable<T>> implements Iterable<T> {
        T value;
        Node<T> next;

        Node(T value, Node<T> next) {
            this.value = value;
            this.next = next;
        }

        @Override
        public Iterator<T> iterator() {
            return new Iterator<>() {
                private Node<T> at = Node.this;

                @Override
                public boolean hasNext() {
                    return at != null;
                }

                @Override
                public T next() {
                    if (at == null) {
                        throw new NoSuchElementException();
                    }
                    T found = at.value;
                    at = at.next;
                    return found;
                }
            };
        }
    }

    static class Longest implements Comparator<String> {
        @Override
        public synchronized int compare(String left, String right) {
            return right.length() - left.length();
        }
    }

    public static String genericsAndBridges() {
        Node<String> list = new Node<>("one", new Node<>("three", null));
        String all = "";
        for (String each : list) {
            all += each;
        }
        Comparator<String> longest = new Longest();
        List<String> sorted = new ArrayList<>(List.of("a", "ccc", "bb"));
        sorted.sort(longest.thenComparing(Comparator.naturalOrder()));
        return all + sorted;
    }

    public static String lambdas() {
        int[] counter = new int[1];
        long base = 1L << 34;
        Function<Integer, Function<Long, Long>> curried = left -> right -> left + right + base + counter[0]++;
        Supplier<Supplier<String>> nested = () -> {
            String inner = "in" + counter[0];
            return () -> inner + counter.length;
        };
        Function<Integer, int[]> maker = int[]::new;
        Supplier<Outer> constructor = Outer::new;
        return curried.apply(1).apply(2L) + nested.get().get() + maker.apply(3).length + constructor.get().value;
    }

    public static String strings() {
        String text = null;
        char letter = 'c';
        text += letter + 1 + "x" + 2L + 1.5f + true + new int[1].length;
        StringBuilder builder = new StringBuilder();
        for (String part : "a-b-c".split("-")) {
            builder.insert(0, part).append(part.length()).setLength(builder.length());
        }
        return text + builder.reverse() + builder.charAt(1) + builder.indexOf("b");
    }

    public static String loops() {
        int sum = 0;
        outer:
        for (int i = 0; i < 5; i++) {
            int j = 0;
            do {
                if (j == 3) {
                    continue outer;
                }
                if (i == 4) {
                    break outer;
                }
                sum += i * j++;
            } while (j < 10);
        }
        long bits = 0;
        while (sum-- > 0) {
            bits = bits << 1 | sum & 1;
        }
        return sum + " " + bits;
    }

    public static String waitingWithoutTheLock() {
        Object lock = new Object();
        return checked(lock::wait)
                + checked(() -> lock.wait(5))
                + checked(() -> lock.wait(5, 6))
                + checked(() -> lock.wait(1, -1))
                + failure(lock::notify)
                + failure(() -> lock.notifyAll())
                + failure(new int[0]::notifyAll)
                + failure(new Fields()::notify);
    }

    interface Checked {
        void run() throws Exception;
    }

    private static String checked(Checked action) {
        try {
            action.run();
            return "nothing ";
        } catch (Exception e) {
            return e.getClass().getSimpleName() + ' ';
        }
    }

    static class Late {
        static final List<String> LOG = new ArrayList<>();
        static int next = init(5);

        static {
            for (int i = 0; i < 2; i++) {
                next += i;
            }
        }

        private static synchronized int init(int value) {
            LOG.add("init");
            return value * 2;
        }
    }

    static class Failing {
        static final int VALUE = Integer.parseInt("x".repeat(2));
    }

    public static String classInitializers() {
        String failed;
        try {
            failed = "" + Failing.VALUE;
        } catch (ExceptionInInitializerError | NoClassDefFoundError e) {
            failed = "failed";
        }
        return Late.next + failed + Late.LOG;
    }
}
