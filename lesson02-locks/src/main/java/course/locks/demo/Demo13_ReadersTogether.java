package course.locks.demo;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

/**
 * Broken, then repaired: with an ordinary lock readers wait for each other; with a read-write lock they share the read lock.
 *
 * <p>Run: {@code ./course demo 2.13}. Observed:
 *
 * <pre>
 * one lock: at most 1 inside, 8 tenths of a second
 * read lock: at most 4 inside, 2 tenths of a second
 * </pre>
 *
 * Nobody writes here, so nobody would have to wait. The ordinary lock can't know that.
 */
public class Demo13_ReadersTogether {
    public static void main(String[] args) throws InterruptedException {
        ReadWriteLock lock = new ReentrantReadWriteLock();
        fourReaders("one lock", new ReentrantLock());
        fourReaders("read lock", lock.readLock());
    }

    private static void fourReaders(String name, Lock lock) throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Thread> readers = Stream.generate(() -> new Thread(() -> {
                    lock.lock();
                    try {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        Thread.sleep(200); // reads for a while
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } finally {
                        inside.decrementAndGet();
                        lock.unlock();
                    }
                }))
                .limit(4)
                .toList();
        long begin = System.nanoTime();
        for (Thread reader : readers) {
            reader.start();
        }
        for (Thread reader : readers) {
            reader.join();
        }
        long tenths = (System.nanoTime() - begin) / 100_000_000;
        System.out.printf("%s: at most %d inside, %d tenths of a second%n", name, most.get(), tenths);
    }
}
