package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.DisplayName;

@DisplayName("a thread")
class ThreadKindsConformanceTest {
    @BothWays
    @DisplayName("has the name it is given, else one with a number; null is refused")
    void names(Way way) throws Throwable {
        way.play(() -> {
            Thread thread = new Thread(
                    () -> assertThat(Thread.currentThread().getName()).isEqualTo("renamed"), "given");
            assertThat(thread.getName()).isEqualTo("given");
            assertThat(thread.toString()).contains("given");
            thread.setName("renamed");
            thread.start();
            thread.join();
            assertThat(new Thread(() -> {}).getName()).matches("Thread-\\d+");
            assertThatThrownBy(() -> thread.setName(null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> new Thread(() -> {}, (String) null)).isInstanceOf(NullPointerException.class);
        });
    }

    @BothWays
    @DisplayName("is currentThread() to itself, with an id of its own")
    void identity(Way way) throws Throwable {
        way.play(() -> {
            Set<Long> ids = new HashSet<>();
            ids.add(Thread.currentThread().getId());
            for (int i = 0; i < 2; i++) {
                Thread[] self = new Thread[1];
                Thread thread = new Thread(() -> self[0] = Thread.currentThread());
                thread.start();
                thread.join();
                assertThat(self[0]).isSameAs(thread);
                ids.add(thread.getId());
            }
            assertThat(ids).hasSize(3);
        });
    }

    @BothWays
    @DisplayName("is a daemon if its creator is or if made one before the start, not after")
    void daemons(Way way) throws Throwable {
        way.play(() -> {
            CountDownLatch end = new CountDownLatch(1);
            Actors daemon = new Actors().add("daemon", () -> {
                assertThat(new Thread(() -> {}).isDaemon()).isTrue();
                end.await();
            });
            daemon.start();
            Thread thread = daemon.thread("daemon");
            assertThat(thread.isDaemon()).isTrue();
            assertThatThrownBy(() -> thread.setDaemon(false)).isInstanceOf(IllegalThreadStateException.class);
            end.countDown();
            daemon.join();
            Thread user = new Thread(() -> {});
            user.setDaemon(false);
            assertThat(user.isDaemon()).isFalse();
        });
    }

    @BothWays
    @DisplayName("that is a daemon may go on when all is done")
    void daemonGoesOn(Way way) throws Throwable {
        way.play(() -> {
            Thread daemon = new Thread(Waiting::sleepUntilInterrupted, "daemon");
            daemon.setDaemon(true);
            daemon.start();
        });
    }

    @BothWays
    @DisplayName("has a priority from 1 to 10")
    void priorities(Way way) throws Throwable {
        way.play(() -> {
            Thread thread = new Thread(() -> {});
            thread.setPriority(Thread.MIN_PRIORITY);
            assertThat(thread.getPriority()).isEqualTo(1);
            assertThatThrownBy(() -> thread.setPriority(11)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> thread.setPriority(0)).isInstanceOf(IllegalArgumentException.class);
            thread.start();
            thread.join();
        });
    }

    @BothWays
    @DisplayName("of a subclass runs what overrides run(); super.run() runs the task given")
    void overriddenRun(Way way) throws Throwable {
        way.play(() -> {
            StringBuffer log = new StringBuffer();
            Thread thread = new Surrounding(() -> log.append("task "), log);
            thread.start();
            thread.join();
            assertThat(log.toString()).isEqualTo("before task after");
            thread.run(); // its task is gone with it, by now
            assertThat(log.toString()).startsWith("before task afterbefore ");
        });
    }

    @BothWays
    @DisplayName("of a subclass starts by super.start() alone, where start() is overridden")
    void overriddenStart(Way way) throws Throwable {
        way.play(() -> {
            Starting starting = new Starting(true);
            starting.start();
            starting.join();
            assertThat(starting.starts).isEqualTo(1);
            assertThat(starting.ran).isTrue();
            Starting never = new Starting(false);
            never.start();
            never.join();
            assertThat(never.getState()).isEqualTo(Thread.State.NEW);
            assertThat(never.ran).isFalse();
        });
    }

    @BothWays
    @DisplayName("of a subclass may have a synchronized run()")
    void synchronizedRun(Way way) throws Throwable {
        way.play(() -> {
            Thread thread = new SynchronizedRun();
            synchronized (thread) {
                thread.start();
                Waiting.until(thread, Thread.State.BLOCKED);
            }
            thread.join();
        });
    }

    @BothWays
    @DisplayName("may be another's task, and isn't started by that")
    void threadAsTask(Way way) throws Throwable {
        way.play(() -> {
            Starting task = new Starting(true);
            Thread thread = new Thread(task);
            thread.start();
            thread.join();
            assertThat(task.ran).isTrue();
            assertThat(task.getState()).isEqualTo(Thread.State.NEW);
        });
    }

    @BothWays
    @DisplayName("is in the group it is given, else in its creator's")
    void groups(Way way) throws Throwable {
        way.play(() -> {
            ThreadGroup group = new ThreadGroup("ours");
            ThreadGroup[] childs = new ThreadGroup[1];
            Thread thread = new Thread(group, () -> childs[0] = new Thread(() -> {}).getThreadGroup(), "member", 0);
            assertThat(thread.getThreadGroup()).isSameAs(group);
            assertThat(group.getName()).isEqualTo("ours");
            assertThat(group.getParent()).isSameAs(Thread.currentThread().getThreadGroup());
            thread.start();
            thread.join();
            assertThat(childs[0]).isSameAs(group);
        });
    }

    @BothWays
    @DisplayName("has a copy of its own of a ThreadLocal, from the initial value on")
    void threadLocals(Way way) throws Throwable {
        way.play(() -> {
            ThreadLocal<Integer> local = ThreadLocal.withInitial(() -> 1);
            local.set(10);
            Actors.Act increments = () -> {
                local.set(local.get() + 1);
                Thread.yield();
                local.set(local.get() + 1);
                assertThat(local.get()).isEqualTo(3);
                local.remove();
                assertThat(local.get()).isEqualTo(1);
            };
            Actors.together(increments, increments);
            assertThat(local.get()).isEqualTo(10);
        });
    }

    @BothWays
    @DisplayName("inherits an InheritableThreadLocal as it was when the thread was made")
    void inheritableThreadLocals(Way way) throws Throwable {
        way.play(() -> {
            InheritableThreadLocal<String> local = new Inherited();
            local.set("first");
            Actors child =
                    new Actors().add("child", () -> assertThat(local.get()).isEqualTo("first's child"));
            local.set("second");
            child.start();
            child.join();
            assertThat(local.get()).isEqualTo("second");
        });
    }

    @BothWays
    @DisplayName("of an actor's is new in each schedule, whatever an earlier one left of it")
    void actors(Way way) throws Throwable {
        way.play(() -> {
            Actors actors = new Actors().add("actor", () -> {
                Thread self = Thread.currentThread();
                assertThat(self.getName()).isEqualTo("actor");
                assertThat(self.getPriority()).isEqualTo(Thread.NORM_PRIORITY);
                assertThat(self.getUncaughtExceptionHandler()).isSameAs(self.getThreadGroup());
                assertThat(self.getContextClassLoader()).isNotNull();
                assertThat(self.isInterrupted()).isFalse();
                self.setName("renamed");
                self.setPriority(Thread.MIN_PRIORITY);
                self.setUncaughtExceptionHandler((thread, failure) -> {});
                self.setContextClassLoader(null);
                self.interrupt();
            });
            Thread actor = actors.thread("actor");
            assertThat(actor.getState()).isEqualTo(Thread.State.NEW);
            assertThat(actor.isAlive()).isFalse();
            actors.play();
            assertThat(actor.getState()).isEqualTo(Thread.State.TERMINATED);
            assertThat(actor.isAlive()).isFalse();
        });
    }

    @BothWays
    @DisplayName("made by a factory is what the factory makes it")
    void factories(Way way) throws Throwable {
        way.play(() -> {
            StringBuffer log = new StringBuffer();
            ThreadFactory ours = Thread::new;
            ThreadFactory standard = Executors.defaultThreadFactory();
            Thread one = ours.newThread(() -> log.append("1"));
            Thread another = standard.newThread(() -> log.append("2"));
            assertThat(another.getName()).matches("pool-\\d+-thread-1");
            assertThat(another.isDaemon()).isFalse();
            one.start();
            another.start();
            one.join();
            another.join();
            assertThat(log.toString()).isIn("12", "21");
        });
    }

    private static final class Surrounding extends Thread {
        private final StringBuffer log;

        Surrounding(Runnable task, StringBuffer log) {
            super(task);
            this.log = log;
        }

        @Override
        public void run() {
            log.append("before ");
            super.run();
            log.append("after");
        }
    }

    private static final class SynchronizedRun extends Thread {
        @Override
        public synchronized void run() {
            assertThat(Thread.holdsLock(this)).isTrue();
        }
    }

    private static final class Inherited extends InheritableThreadLocal<String> {
        @Override
        protected String childValue(String value) {
            return value + "'s child";
        }
    }

    private static final class Starting extends Thread {
        private final boolean startsReally;
        private int starts;
        private boolean ran;

        Starting(boolean startsReally) {
            super("starting");
            this.startsReally = startsReally;
        }

        @Override
        public synchronized void start() {
            starts++;
            if (startsReally) {
                super.start();
            }
        }

        @Override
        public void run() {
            ran = true;
        }
    }
}
