package course.classroom.interleave.woven;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.Date;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Stack;
import java.util.TreeMap;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Calls that the weaver replaces or puts hooks before, each kind in a method that tells what came of it. As {@link Language}. */
public final class Calls {
    private Calls() {}

    public static String collections() {
        List<Integer> list = new ArrayList<>(List.of(3, 1, 2));
        list.add(4);
        list.add(0, 9);
        list.removeIf(each -> each == 1);
        Map<String, List<Integer>> map = new HashMap<>();
        map.computeIfAbsent("a", key -> new ArrayList<>()).addAll(list);
        map.merge("a", List.of(7), (old, more) -> {
            old.addAll(more);
            return old;
        });
        for (Iterator<Integer> i = list.iterator(); i.hasNext(); ) {
            if (i.next() == 2) {
                i.remove();
            }
        }
        for (Map.Entry<String, List<Integer>> entry : map.entrySet()) {
            entry.setValue(entry.getValue().subList(0, 2));
        }
        NavigableMap<Integer, String> tree = new TreeMap<>(Map.of(1, "x", 5, "y"));
        ArrayDeque<String> deque = new ArrayDeque<>(tree.values());
        deque.push("z");
        BitSet bits = new BitSet();
        bits.set(3, 6);
        return list + " " + map + tree.headMap(4, true) + tree.descendingMap() + deque.pollLast() + deque + bits
                + list.equals(new ArrayList<>(list)) + (list.hashCode() == new ArrayList<>(list).hashCode());
    }

    static class Recent extends LinkedHashMap<String, Integer> {
        private static final long serialVersionUID = 1;

        Recent() {
            super(4, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > 2;
        }

        @Override
        public Integer put(String key, Integer value) {
            Integer old = super.put(key, value);
            return old == null ? Integer.valueOf(-1) : old;
        }
    }

    static class Countdown extends AbstractList<Integer> {
        private final int from;

        Countdown(int from) {
            this.from = from;
        }

        @Override
        public Integer get(int index) {
            return from - index;
        }

        @Override
        public int size() {
            return from;
        }
    }

    public static String learnersCollections() {
        Recent recent = new Recent();
        int sum = recent.put("a", 1) + recent.put("b", 2) + recent.put("a", 3);
        recent.get("a");
        recent.putIfAbsent("c", 4);
        recent.putAll(Map.of("c", 5));
        Countdown countdown = new Countdown(3);
        return sum + recent.toString() + countdown + countdown.indexOf(1) + new ArrayList<>(countdown.subList(1, 3));
    }

    public static String oldCollections() {
        Vector<Integer> vector = new Vector<>(List.of(1, 2, 3));
        Stack<String> stack = new Stack<>();
        stack.push("a");
        Hashtable<String, Integer> table = new Hashtable<>();
        table.put("k", 1);
        String text = stack.peek() + table + Collections.list(table.keys()) + vector.subList(1, 3);
        try {
            for (Integer each : vector) {
                vector.remove(each);
            }
            text += "no failure";
        } catch (ConcurrentModificationException e) {
            text += "changed";
        }
        vector.iterator().forEachRemaining(each -> vector.elementAt(0));
        return text + vector;
    }

    public static String wrappers() {
        List<Integer> list = Collections.synchronizedList(new ArrayList<>(List.of(3, 1, 2)));
        list.add(0);
        Collections.sort(list);
        Collections.swap(list, 0, 3);
        List<Integer> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        List<Integer> fixed = Collections.unmodifiableList(list);
        synchronized (list) {
            Iterator<Integer> i = list.iterator();
            return list + "" + i.next() + reversed + Collections.max(list) + fixed + Collections.frequency(fixed, 3)
                    + Collections.synchronizedMap(new TreeMap<>(Map.of(1, 2))) + Collections.nCopies(2, "n")
                    + Collections.emptyList() + String.join("-", Collections.singleton("s"));
        }
    }

    public static String arrays() {
        int[] numbers = {5, 3, 9, 1};
        int[] target = new int[6];
        System.arraycopy(numbers, 1, target, 2, 3);
        Arrays.sort(target, 1, 5);
        Arrays.fill(target, 0, 1, 8);
        long[] longs = new long[3];
        Arrays.setAll(longs, index -> index * 10L);
        Arrays.parallelPrefix(longs, Long::sum);
        String[] words = {"b", "A"};
        Arrays.sort(words, String.CASE_INSENSITIVE_ORDER);
        double[] doubles = {2, 1};
        Arrays.sort(doubles);
        Supplier<int[]> copy = numbers::clone;
        String failed;
        try {
            System.arraycopy(numbers, 3, target, 0, 4);
            failed = "not";
        } catch (IndexOutOfBoundsException e) {
            failed = "out";
        }
        return Arrays.toString(target)
                + Arrays.toString(longs)
                + Arrays.asList(words)
                + Arrays.stream(numbers).sum()
                + Arrays.stream(words, 0, 1).count()
                + Arrays.binarySearch(doubles, 2)
                + Arrays.equals(numbers, copy.get())
                + Arrays.hashCode(words)
                + Arrays.toString(Arrays.copyOfRange(numbers, 2, 6))
                + failed;
    }

    private volatile int handled;
    private volatile long updated;
    private static final VarHandle HANDLED;
    private static final AtomicLongFieldUpdater<Calls> UPDATED =
            AtomicLongFieldUpdater.newUpdater(Calls.class, "updated");

    static {
        try {
            HANDLED = MethodHandles.lookup().findVarHandle(Calls.class, "handled", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public static String atomics() {
        Calls calls = new Calls();
        boolean set = HANDLED.compareAndSet(calls, 0, 5);
        int old = (int) HANDLED.getAndAdd(calls, 2);
        HANDLED.setRelease(calls, (int) HANDLED.getAcquire(calls) + 1);
        UPDATED.addAndGet(calls, 1L << 33);
        AtomicInteger atomic = new AtomicInteger(3);
        IntStream.range(0, 4).forEach(atomic::addAndGet);
        return set + " " + old + calls.handled + UPDATED.get(calls) + calls.updated
                + atomic.updateAndGet(value -> value * 2);
    }

    static class Shown {
        @Override
        public synchronized String toString() {
            return "shown";
        }
    }

    public static String printing() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true);
        out.printf("%s %d%n", new Shown(), 3).println(new Shown());
        out.print('c');
        out.println(1L << 40);
        out.format("%.1f|", 2.5).append("x").println();
        Consumer<Object> print = out::println;
        print.accept(true);
        try {
            out.printf("%d", "no number");
        } catch (IllegalArgumentException e) {
            out.print(e.getMessage());
        }
        return bytes.toString().replace(System.lineSeparator(), "/");
    }

    public static String time() throws InterruptedException {
        long begin = System.nanoTime();
        Instant before = Instant.now().minusSeconds(1);
        Thread.sleep(2);
        Thread.sleep(1, 500);
        TimeUnit.MILLISECONDS.sleep(1);
        Duration shift =
                Duration.between(Instant.now(), Clock.systemUTC().instant()).abs();
        boolean same = LocalDate.now(ZoneOffset.UTC).getYear()
                        == Year.now(ZoneId.of("UTC")).getValue()
                && ZonedDateTime.now()
                        .getZone()
                        .equals(Clock.systemDefaultZone().getZone());
        return (System.nanoTime() - begin >= 3_000_000) + "" + before.isBefore(Instant.now()) + (shift.toMinutes() == 0)
                + same
                + Clock.systemUTC().getZone() + Clock.system(ZoneOffset.UTC).getZone()
                + (Math.abs(new Date().getTime() - System.currentTimeMillis()) < 60_000);
    }

    public static String chance() {
        double random = Math.random();
        Supplier<Random> maker = Random::new;
        int drawn = maker.get().nextInt(5)
                + new Random().nextInt(5)
                + ThreadLocalRandom.current().nextInt(3, 6);
        List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
        Collections.shuffle(list);
        return (random >= 0 && random < 1) + "" + (drawn >= 3 && drawn < 14) + new Random(7).nextInt(100) + list.size()
                + (Runtime.getRuntime().availableProcessors() > 0);
    }

    public static String threads() throws InterruptedException {
        int[] ran = new int[6];
        Thread plain = new Thread(() -> ran[0]++, "plain");
        Thread grouped = new Thread(new ThreadGroup("g"), () -> ran[1]++, "grouped", 0, false);
        BiFunction<Runnable, String, Thread> maker = Thread::new;
        Thread referred = maker.apply(() -> ran[2]++, "referred");
        Thread subclass = new Thread("subclass") {
            @Override
            public synchronized void run() {
                ran[3]++;
                super.run();
            }
        };
        Thread overriding = new Thread(() -> ran[4]++) {
            @Override
            public void start() {
                ran[5]++;
                super.start();
            }
        };
        List<Thread> all = List.of(plain, grouped, referred, subclass, overriding);
        List<Thread.State> before =
                all.stream().map(Thread::getState).distinct().collect(Collectors.toList());
        all.forEach(Thread::start);
        for (Thread thread : all) {
            thread.join(60_000);
            thread.join();
        }
        Thread.yield();
        Thread.onSpinWait();
        return Arrays.toString(ran)
                + before
                + plain.getState()
                + plain.isAlive()
                + grouped.getName()
                + referred.getName();
    }

    public static String interrupts() throws InterruptedException {
        Thread self = Thread.currentThread();
        Runnable interrupt = self::interrupt;
        interrupt.run();
        Supplier<Boolean> asked = self::isInterrupted;
        String text = asked.get() + "" + self.isInterrupted();
        try {
            Thread.sleep(10_000);
            text += "slept";
        } catch (InterruptedException e) {
            text += "interrupted";
        }
        self.interrupt();
        return text + Thread.interrupted() + Thread.interrupted();
    }

    static class Closing extends Thread {
        private volatile boolean closed;

        @Override
        public void run() {
            try {
                Thread.sleep(600_000);
            } catch (InterruptedException e) {
                // that's what it waits for
            }
        }

        @Override
        public void interrupt() {
            closed = true;
            super.interrupt();
        }
    }

    public static String overriddenInterrupt() throws InterruptedException {
        Closing closing = new Closing();
        Thread thread = closing;
        thread.start();
        thread.interrupt();
        thread.join();
        return closing.closed + "" + closing.isAlive();
    }

    public static String locks() throws InterruptedException {
        ReentrantLock lock = new ReentrantLock(true);
        lock.lock();
        lock.lock();
        Condition condition = lock.newCondition();
        long left = 1;
        while (left > 0) { // as it may end for no reason
            left = condition.awaitNanos(left);
        }
        lock.unlock();
        String text = lock.isHeldByCurrentThread() + "" + lock.getHoldCount() + (left <= 0);
        lock.unlock();
        try {
            lock.unlock();
        } catch (IllegalMonitorStateException e) {
            text += "not held";
        }
        ReentrantReadWriteLock readWrite = new ReentrantReadWriteLock();
        readWrite.writeLock().lock();
        readWrite.readLock().lock();
        readWrite.writeLock().unlock();
        StampedLock stamped = new StampedLock();
        long stamp = stamped.tryOptimisticRead();
        Semaphore semaphore = new Semaphore(1);
        LockSupport.unpark(Thread.currentThread());
        LockSupport.park();
        return text
                + readWrite.getReadLockCount()
                + stamped.validate(stamp)
                + semaphore.tryAcquire()
                + semaphore.tryAcquire();
    }

    static class OneAtATime extends AbstractQueuedSynchronizer {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean tryAcquire(int ignored) {
            return compareAndSetState(0, 1);
        }

        @Override
        protected boolean tryRelease(int ignored) {
            setState(getState() - 1);
            return true;
        }
    }

    public static String learnersSynchronizer() {
        OneAtATime lock = new OneAtATime();
        lock.acquire(1);
        boolean again = lock.tryAcquire(1);
        lock.release(1);
        return again + "" + lock.tryAcquire(1) + lock.hasQueuedThreads();
    }

    public static String synchronizers() throws Exception {
        CountDownLatch latch = new CountDownLatch(2);
        latch.countDown();
        Runnable countDown = latch::countDown;
        countDown.run();
        latch.await();
        int[] tripped = new int[1];
        CyclicBarrier barrier = new CyclicBarrier(1, () -> tripped[0]++);
        barrier.await();
        LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>(List.of("a"));
        queue.put("b");
        Function<String, Boolean> offer = queue::offer;
        offer.apply("c");
        String taken = queue.take() + queue.poll(1, TimeUnit.SECONDS);
        ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>(Map.of("a", 1));
        map.merge("a", 5, Integer::sum);
        map.computeIfAbsent("b", String::length);
        ToIntFunction<String> get = map::get;
        return latch.getCount() + " " + tripped[0] + taken + queue + map.reduceValues(1, Integer::sum)
                + get.applyAsInt("b") + map.keySet().contains("a") + map.mappingCount();
    }
}
