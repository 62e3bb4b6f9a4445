package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("atomic variables")
class AtomicConformanceTest {
    @BothWays
    @DisplayName("count exactly, with every method that adds")
    void count(Way way) throws Throwable {
        way.play(() -> {
            AtomicInteger number = new AtomicInteger();
            AtomicLong big = new AtomicLong();
            Actors.Act adds = () -> {
                number.incrementAndGet();
                number.getAndAdd(2);
                number.updateAndGet(value -> value + 3);
                big.accumulateAndGet(4, Long::sum);
            };
            Actors.together(adds, adds, adds);
            assertThat(number.get()).isEqualTo(18);
            assertThat(big.get()).isEqualTo(12);
        });
    }

    @BothWays
    @DisplayName("compareAndSet lets one win")
    void compareAndSet(Way way) throws Throwable {
        way.play(() -> {
            AtomicBoolean taken = new AtomicBoolean();
            AtomicInteger winners = new AtomicInteger();
            Actors.Act tries = () -> {
                if (taken.compareAndSet(false, true)) {
                    winners.incrementAndGet();
                }
            };
            Actors.together(tries, tries, tries);
            assertThat(winners.get()).isEqualTo(1);
        });
    }

    @BothWays
    @DisplayName("a loop around compareAndSet makes any change atomic")
    void loop(Way way) throws Throwable {
        way.play(() -> {
            AtomicReference<String> text = new AtomicReference<>("");
            Actors.Act appends = () -> {
                String before;
                do {
                    before = text.get();
                } while (!text.compareAndSet(before, before + "x"));
            };
            Actors.together(appends, appends, appends);
            assertThat(text.get()).isEqualTo("xxx");
        });
    }

    @BothWays
    @DisplayName("publish what was written before")
    void publish(Way way) throws Throwable {
        way.play(() -> {
            AtomicReference<int[]> shared = new AtomicReference<>();
            Actors.together(
                    () -> {
                        int[] value = new int[1];
                        value[0] = 5;
                        shared.set(value);
                    },
                    () -> {
                        int[] value = shared.get();
                        assertThat(value == null || value[0] == 5).isTrue();
                    });
        });
    }

    @BothWays
    @DisplayName("in arrays change one by one; with a stamp see that a value was there and back")
    void arraysAndStamps(Way way) throws Throwable {
        way.play(() -> {
            AtomicIntegerArray array = new AtomicIntegerArray(2);
            AtomicStampedReference<String> stamped = new AtomicStampedReference<>("a", 0);
            Actors.Act adds = () -> {
                array.incrementAndGet(0);
                array.addAndGet(1, 2);
            };
            Actors.together(adds, adds);
            assertThat(array.get(0) + array.get(1)).isEqualTo(6);
            assertThat(stamped.compareAndSet("a", "b", 0, 1)).isTrue();
            assertThat(stamped.compareAndSet("b", "a", 0, 2)).isFalse();
        });
    }

    @BothWays
    @DisplayName("that spread over cells add up exactly when nobody adds any more")
    void adders(Way way) throws Throwable {
        way.play(() -> {
            LongAdder adder = new LongAdder();
            LongAccumulator most = new LongAccumulator(Math::max, 0);
            DoubleAccumulator sum = new DoubleAccumulator(Double::sum, 0);
            Actors.Act adds = () -> {
                adder.increment();
                adder.add(2);
                most.accumulate(7);
                sum.accumulate(0.5);
                assertThat(adder.sum()).isBetween(3L, 9L);
            };
            Actors.together(adds, adds, adds);
            assertThat(adder.sum()).isEqualTo(9);
            assertThat(adder.sumThenReset()).isEqualTo(9);
            assertThat(adder.longValue()).isZero();
            assertThat(most.get()).isEqualTo(7);
            assertThat(sum.get()).isEqualTo(1.5);
        });
    }

    @BothWays
    @DisplayName("may be fields, changed by an updater or by a variable handle")
    void fields(Way way) throws Throwable {
        way.play(() -> {
            Fields fields = new Fields();
            Actors.Act adds = () -> {
                Fields.UPDATER.incrementAndGet(fields);
                Fields.HANDLE.getAndAdd(fields, 1);
            };
            Actors.together(adds, adds, adds);
            assertThat(fields.updated).isEqualTo(3);
            assertThat(fields.handled).isEqualTo(3);
        });
    }

    @BothWays
    @DisplayName("a handle's release and acquire publish what was written before")
    void acquireAndRelease(Way way) throws Throwable {
        way.play(() -> {
            Fields fields = new Fields();
            int[] written = new int[1];
            Actors.together(
                    () -> {
                        written[0] = 5;
                        Fields.HANDLE.setRelease(fields, 1);
                    },
                    () -> {
                        if ((int) Fields.HANDLE.getAcquire(fields) == 1) {
                            assertThat(written[0]).isEqualTo(5);
                        }
                    });
        });
    }

    @Test
    @DisplayName("get, then set: an update is lost in some schedules, in others not")
    void lostUpdate() {
        Set<String> outcomes = Outcomes.of(2, reached -> () -> {
            AtomicInteger number = new AtomicInteger();
            Actors.Act increments = () -> number.set(number.get() + 1);
            Actors.together(increments, increments);
            reached.add("number is " + number);
        });
        assertThat(outcomes).containsExactly("number is 1", "number is 2");
    }

    @Test
    @DisplayName("by a variable handle or an updater: a lost update is reached too")
    void lostUpdateOfFields() {
        Set<String> outcomes = Outcomes.of(4, reached -> () -> {
            Fields fields = new Fields();
            Actors.Act increments = () -> {
                Fields.UPDATER.set(fields, Fields.UPDATER.get(fields) + 1);
                Fields.HANDLE.setVolatile(fields, (int) Fields.HANDLE.getVolatile(fields) + 1);
            };
            Actors.together(increments, increments);
            reached.add(fields.updated < 2 ? "updater loses" : "updater keeps");
            reached.add(fields.handled < 2 ? "handle loses" : "handle keeps");
        });
        assertThat(outcomes).containsExactly("handle keeps", "handle loses", "updater keeps", "updater loses");
    }

    @Test
    @DisplayName("two volatile writes and reads: never are both reads the old ones")
    void sequentiallyConsistent() {
        Set<String> outcomes = Outcomes.of(4, reached -> () -> {
            Fields fields = new Fields();
            int[] seen = new int[2];
            Actors.together(
                    () -> {
                        fields.updated = 1;
                        seen[0] = fields.handled;
                    },
                    () -> {
                        fields.handled = 1;
                        seen[1] = fields.updated;
                    });
            reached.add(seen[0] + " " + seen[1]);
        });
        assertThat(outcomes).containsExactly("0 1", "1 0", "1 1");
    }

    private static final class Fields {
        private static final AtomicIntegerFieldUpdater<Fields> UPDATER =
                AtomicIntegerFieldUpdater.newUpdater(Fields.class, "updated");
        private static final VarHandle HANDLE;

        static {
            try {
                HANDLE = MethodHandles.lookup().findVarHandle(Fields.class, "handled", int.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        private volatile int updated;
        private volatile int handled;
    }
}
