package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.DisplayName;

@DisplayName("ReentrantReadWriteLock")
class ReadWriteLockConformanceTest {
    @BothWays
    @DisplayName("lets readers in together")
    void readersTogether(Way way) throws Throwable {
        way.play(() -> {
            ReadWriteLock lock = new ReentrantReadWriteLock();
            CyclicBarrier bothInside = new CyclicBarrier(2);
            Actors.Act reads = () -> {
                lock.readLock().lock();
                bothInside.await();
                lock.readLock().unlock();
            };
            Actors.together(reads, reads);
        });
    }

    @BothWays
    @DisplayName("lets in a writer alone")
    void writersAlone(Way way) throws Throwable {
        way.play(() -> {
            ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
            Map<String, Integer> votes = new HashMap<>(); // guarded by lock
            Actors.Act writes = () -> {
                lock.writeLock().lock();
                votes.merge("yes", 1, Integer::sum);
                lock.writeLock().unlock();
            };
            Actors.Act reads = () -> {
                lock.readLock().lock();
                assertThat(votes.getOrDefault("yes", 0)).isBetween(0, 2);
                lock.readLock().unlock();
            };
            Actors.together(writes, reads, writes, reads);
            assertThat(votes).containsEntry("yes", 2);
        });
    }

    @BothWays
    @DisplayName("keeps readers and writers out while a writer is inside, writers while a reader is")
    void keepsOut(Way way) throws Throwable {
        way.play(() -> {
            ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
            lock.writeLock().lock();
            Actors.together(() -> {
                assertThat(lock.readLock().tryLock()).isFalse();
                assertThat(lock.writeLock().tryLock()).isFalse();
                assertThat(lock.readLock().tryLock(1, TimeUnit.MILLISECONDS)).isFalse();
            });
            lock.writeLock().unlock();
            lock.readLock().lock();
            Actors.together(() -> {
                assertThat(lock.writeLock().tryLock()).isFalse();
                assertThat(lock.writeLock().tryLock(1, TimeUnit.MILLISECONDS)).isFalse();
                assertThat(lock.readLock().tryLock()).isTrue();
                lock.readLock().unlock();
            });
            lock.readLock().unlock();
        });
    }

    @BothWays
    @DisplayName("lets a writer become a reader before it leaves (a downgrade)")
    void downgrade(Way way) throws Throwable {
        way.play(() -> {
            ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
            lock.writeLock().lock();
            lock.readLock().lock();
            lock.writeLock().unlock();
            assertThat(lock.getReadLockCount()).isEqualTo(1);
            assertThat(lock.isWriteLocked()).isFalse();
            Actors.together(() -> {
                assertThat(lock.readLock().tryLock()).isTrue();
                lock.readLock().unlock();
            });
            lock.readLock().unlock();
        });
    }

    @BothWays
    @DisplayName("never lets a reader become a writer (an upgrade)")
    void noUpgrade(Way way) throws Throwable {
        way.play(() -> {
            ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
            lock.readLock().lock();
            assertThat(lock.writeLock().tryLock()).isFalse();
            assertThat(lock.writeLock().tryLock(1, TimeUnit.MILLISECONDS)).isFalse();
            lock.readLock().unlock();
            assertThat(lock.writeLock().tryLock()).isTrue();
        });
    }

    @BothWays
    @DisplayName("counts both kinds of holds, and unlock without one throws IllegalMonitorStateException")
    void counts(Way way) throws Throwable {
        way.play(() -> {
            ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
            lock.writeLock().lock();
            lock.writeLock().lock();
            assertThat(lock.getWriteHoldCount()).isEqualTo(2);
            assertThat(lock.isWriteLockedByCurrentThread()).isTrue();
            lock.writeLock().unlock();
            lock.writeLock().unlock();
            lock.readLock().lock();
            lock.readLock().lock();
            assertThat(lock.getReadHoldCount()).isEqualTo(2);
            lock.readLock().unlock();
            lock.readLock().unlock();
            assertThatThrownBy(() -> lock.readLock().unlock()).isInstanceOf(IllegalMonitorStateException.class);
            assertThatThrownBy(() -> lock.writeLock().unlock()).isInstanceOf(IllegalMonitorStateException.class);
        });
    }

    @BothWays
    @DisplayName("has conditions for writers only")
    void conditions(Way way) throws Throwable {
        way.play(() -> {
            ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
            assertThatThrownBy(() -> lock.readLock().newCondition()).isInstanceOf(UnsupportedOperationException.class);
            lock.writeLock().lock();
            assertThat(lock.writeLock().newCondition().awaitNanos(-1)).isNotPositive();
        });
    }

    @BothWays
    @DisplayName("waits for either lock interruptibly")
    void interruptibly(Way way) throws Throwable {
        way.play(() -> {
            ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
            Actors others = new Actors()
                    .add(
                            "reader",
                            () -> assertThatThrownBy(() -> lock.readLock().lockInterruptibly())
                                    .isInstanceOf(InterruptedException.class))
                    .add(
                            "writer",
                            () -> assertThatThrownBy(() -> lock.writeLock().lockInterruptibly())
                                    .isInstanceOf(InterruptedException.class));
            lock.writeLock().lock();
            others.start();
            others.thread("writer").interrupt();
            others.thread("reader").interrupt();
            others.join();
            assertThat(lock.getQueueLength()).isZero();
        });
    }
}
