package course.classroom.interleave.woven;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Small methods that WovenStepsTest looks into. What line a step stands at matters, so mind the tests when you move them. */
class Sample extends SampleBase {
    static final int LIMIT = Integer.getInteger("limit", 3);
    static long shared = LIMIT;
    static final VarHandle COUNT = MethodHandles.arrayElementVarHandle(int[].class);

    private int total;
    private volatile boolean stopped;
    private final int start;
    private int[] cells = new int[2];

    Sample(int start) {
        super(start > 0 ? new int[] {start} : null);
        this.start = start;
        total = start;
    }

    void increment() {
        total++;
    }

    void stop() {
        stopped = true;
    }

    int unseen(int by) {
        int local = start + by;
        return local * LIMIT;
    }

    long share() {
        return shared += inherited;
    }

    void store() {
        cells[1] = total;
    }

    synchronized void add(int value) {
        total += value;
    }

    void block() {
        synchronized (cells) {
            cells.notifyAll();
        }
    }

    void await() throws InterruptedException {
        while (!stopped) {
            wait(10);
        }
    }

    Thread start(Runnable task) throws InterruptedException {
        Thread thread = new Thread(task, "name");
        thread.start();
        thread.join();
        return thread;
    }

    int collections(List<Integer> list, Map<String, Integer> map, ConcurrentHashMap<String, Integer> concurrent) {
        list.add(list.get(0));
        concurrent.putAll(map);
        return new ArrayList<>(map.values()).size();
    }

    void references(List<Integer> list, AtomicInteger count) {
        list.forEach(count::addAndGet);
    }

    int[] arrays(int[] from) {
        System.arraycopy(from, 0, cells, 0, 1);
        Arrays.sort(from);
        COUNT.setVolatile(from, 0, 1);
        return from.clone();
    }

    void print(Object value) {
        System.out.printf("%s", value);
    }

    static class Counted extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        @Override
        public boolean addAll(Collection<? extends String> more) {
            return super.addAll(more) && isEmpty();
        }
    }
}
