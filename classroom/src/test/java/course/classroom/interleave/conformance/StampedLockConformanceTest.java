package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("StampedLock")
class StampedLockConformanceTest {
    @BothWays
    @DisplayName("lets in a writer alone, readers together")
    void modes(Way way) throws Throwable {
        way.play(() -> {
            Point point = new Point();
            Actors.together(point::move, () -> assertThat(point.sumRead()).isIn(0, 2, 4), point::move);
            assertThat(point.sumRead()).isEqualTo(4);
            CyclicBarrier bothInside = new CyclicBarrier(2);
            Actors.Act reads = () -> {
                long stamp = point.lock.readLock();
                bothInside.await();
                point.lock.unlockRead(stamp);
            };
            Actors.together(reads, reads);
        });
    }

    @BothWays
    @DisplayName("lets a reader look without locking, and validate tells whether a writer came between")
    void optimistic(Way way) throws Throwable {
        way.play(() -> {
            Point point = new Point();
            Actors.together(point::move, () -> assertThat(point.sum()).isIn(0, 2, 4), point::move);
            assertThat(point.sum()).isEqualTo(4);
        });
    }

    @BothWays
    @DisplayName("gives no optimistic stamp while a writer is inside; a stamp is void after a writer")
    void stamps(Way way) throws Throwable {
        way.play(() -> {
            StampedLock lock = new StampedLock();
            long before = lock.tryOptimisticRead();
            assertThat(lock.validate(before)).isTrue();
            assertThat(lock.validate(0)).isFalse();
            long stamp = lock.writeLock();
            assertThat(lock.tryOptimisticRead()).isZero();
            assertThat(lock.validate(before)).isFalse();
            assertThat(lock.validate(stamp)).isTrue();
            lock.unlockWrite(stamp);
            assertThat(lock.validate(before)).isFalse();
        });
    }

    @BothWays
    @DisplayName("isn't reentrant: its owner doesn't get it again with tryWriteLock")
    void isNotReentrant(Way way) throws Throwable {
        way.play(() -> {
            StampedLock lock = new StampedLock();
            long stamp = lock.writeLock();
            assertThat(lock.tryWriteLock()).isZero();
            assertThat(lock.tryReadLock()).isZero();
            assertThat(lock.tryWriteLock(1, TimeUnit.MILLISECONDS)).isZero();
            assertThat(lock.tryReadLock(1, TimeUnit.MILLISECONDS)).isZero();
            lock.unlock(stamp);
            assertThat(lock.isWriteLocked()).isFalse();
        });
    }

    @BothWays
    @DisplayName("unlocks with a stamp of this mode only")
    void wrongStamp(Way way) throws Throwable {
        way.play(() -> {
            StampedLock lock = new StampedLock();
            long stamp = lock.readLock();
            assertThatThrownBy(() -> lock.unlockWrite(stamp)).isInstanceOf(IllegalMonitorStateException.class);
            lock.unlockRead(stamp);
            assertThatThrownBy(() -> lock.unlockRead(stamp)).isInstanceOf(IllegalMonitorStateException.class);
        });
    }

    @BothWays
    @DisplayName("changes its mode where that needs no waiting")
    void conversion(Way way) throws Throwable {
        way.play(() -> {
            StampedLock lock = new StampedLock();
            long read = lock.readLock();
            long write = lock.tryConvertToWriteLock(read);
            assertThat(write).isNotZero();
            assertThat(lock.isWriteLocked()).isTrue();
            long readAgain = lock.tryConvertToReadLock(write);
            assertThat(lock.getReadLockCount()).isEqualTo(1);
            long another = lock.readLock();
            assertThat(lock.tryConvertToWriteLock(readAgain)).isZero();
            lock.unlockRead(another);
            assertThat(lock.tryConvertToOptimisticRead(readAgain)).isNotZero();
            assertThat(lock.isReadLocked()).isFalse();
        });
    }

    @BothWays
    @DisplayName("belongs to no thread: another may unlock it")
    void belongsToNoThread(Way way) throws Throwable {
        way.play(() -> {
            StampedLock lock = new StampedLock();
            long stamp = lock.writeLock();
            Actors waiter = new Actors().add("waiter", () -> lock.unlockWrite(lock.writeLock()));
            waiter.start();
            Actors.together(() -> lock.unlockWrite(stamp));
            waiter.join();
            assertThat(lock.isWriteLocked()).isFalse();
        });
    }

    @BothWays
    @DisplayName("is waited for interruptibly, if asked for so")
    void interruptibly(Way way) throws Throwable {
        way.play(() -> {
            StampedLock lock = new StampedLock();
            long stamp = lock.writeLock();
            Actors others = new Actors()
                    .add(
                            "reader",
                            () -> assertThatThrownBy(lock::readLockInterruptibly)
                                    .isInstanceOf(InterruptedException.class))
                    .add(
                            "writer",
                            () -> assertThatThrownBy(lock::writeLockInterruptibly)
                                    .isInstanceOf(InterruptedException.class))
                    .start();
            others.thread("reader").interrupt();
            others.thread("writer").interrupt();
            others.join();
            lock.unlockWrite(stamp);
        });
    }

    @BothWays
    @DisplayName("may be seen as a Lock")
    void views(Way way) throws Throwable {
        way.play(() -> {
            StampedLock lock = new StampedLock();
            int[] count = new int[1];
            Lock view = lock.asWriteLock();
            Actors.Act increments = () -> {
                view.lock();
                count[0]++;
                view.unlock();
            };
            Actors.together(increments, increments);
            assertThat(count[0]).isEqualTo(2);
            lock.asReadWriteLock().readLock().lock();
            assertThat(lock.isReadLocked()).isTrue();
        });
    }

    @Test
    @DisplayName("an optimistic look succeeds in some schedules, and in others a writer comes between")
    void bothLooks() {
        Set<String> outcomes = Outcomes.of(3, reached -> () -> {
            Point point = new Point();
            Actors.together(point::move, () -> {
                long stamp = point.lock.tryOptimisticRead();
                int sum = point.x + point.y;
                reached.add(stamp != 0 && point.lock.validate(stamp) ? "valid " + sum : "void");
            });
        });
        assertThat(outcomes).containsExactly("valid 0", "valid 2", "void");
    }

    @Test
    @DisplayName(
            "a look is still to be validated when another lock was used, and a writer's own look at another one is no look at this")
    void anotherLock() {
        Interleavings.defaults()
                .schedules(100)
                .run(() -> {
                    Point point = new Point();
                    StampedLock another = new StampedLock();
                    Actors.together(
                            () -> {
                                long before = another.tryOptimisticRead();
                                point.move();
                                another.validate(before);
                            },
                            () -> {
                                long stamp = point.lock.tryOptimisticRead();
                                another.unlockRead(another.readLock());
                                int sum = point.x + point.y;
                                assertThat(point.lock.validate(stamp) ? sum : point.sumRead())
                                        .isIn(0, 2);
                            });
                })
                .assertHolds("Nothing is wrong with it.");
    }

    private static final class Point {
        private final StampedLock lock = new StampedLock();
        private int x; // guarded by lock
        private int y; // guarded by lock

        void move() {
            long stamp = lock.writeLock();
            x++;
            y++;
            lock.unlockWrite(stamp);
        }

        int sumRead() {
            long stamp = lock.readLock();
            int sum = x + y;
            lock.unlockRead(stamp);
            return sum;
        }

        int sum() {
            long stamp = lock.tryOptimisticRead();
            int sum = x + y;
            return lock.validate(stamp) ? sum : sumRead();
        }
    }
}
