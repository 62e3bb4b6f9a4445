package course.classroom.interleave;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.standin.ArraysSupport;
import course.classroom.interleave.standin.Cleaner;
import course.classroom.interleave.standin.ThreadLocalRandom;
import course.classroom.interleave.standin.Unsafe;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StandInsTest {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();

    static class Cell {
        private int number = 5;
        private long total = 1L << 40;
        private volatile Object value = "a";
        private boolean flag;
    }

    static class Special extends Cell {}

    @Test
    @DisplayName("a field is read and written by its offset, in an object of a subclass too")
    void fields() {
        Cell cell = new Special();
        long number = UNSAFE.objectFieldOffset(Cell.class, "number");
        long total = UNSAFE.objectFieldOffset(Cell.class, "total");
        long value = UNSAFE.objectFieldOffset(Cell.class, "value");

        assertThat(UNSAFE.compareAndSetInt(cell, number, 4, 9)).isFalse();
        assertThat(UNSAFE.compareAndSetInt(cell, number, 5, 6)).isTrue();
        assertThat(UNSAFE.getAndBitwiseOrInt(cell, number, 9)).isEqualTo(6);
        assertThat(UNSAFE.getAndAddLong(cell, total, 2)).isEqualTo(1L << 40);
        assertThat(UNSAFE.compareAndExchangeReference(cell, value, "b", "c")).isEqualTo("a");
        assertThat(UNSAFE.getAndSetReference(cell, value, "d")).isEqualTo("a");

        assertThat(cell.number).isEqualTo(15).isEqualTo(UNSAFE.getIntAcquire(cell, number));
        assertThat(cell.total).isEqualTo((1L << 40) + 2).isEqualTo(UNSAFE.getLong(cell, total));
        assertThat(cell.value).isEqualTo("d").isEqualTo(UNSAFE.getReferenceVolatile(cell, value));
        assertThat(cell.flag).isFalse();
    }

    @Test
    @DisplayName("an array's offsets count its elements")
    void elements() {
        Object[] strings = new String[] {"a", "b"};
        long[] longs = {1, 2};
        long second = UNSAFE.arrayBaseOffset(long[].class) + UNSAFE.arrayIndexScale(long[].class);

        UNSAFE.putReferenceRelease(strings, second, "c");
        UNSAFE.compareAndSetLong(longs, second, 2, 7);

        assertThat(strings).containsExactly("a", "c");
        assertThat(longs).containsExactly(1, 7);
    }

    @Test
    @DisplayName("what a thread hides from others reads as nothing")
    void fieldsOfThreads() {
        long offset = UNSAFE.objectFieldOffset(Thread.class, "threadLocals");

        UNSAFE.putReference(Thread.currentThread(), offset, "x");

        assertThat(UNSAFE.getReference(Thread.currentThread(), offset)).isNull();
    }

    @Test
    @DisplayName("chance stays within its bounds, and spreads over them")
    void chance() {
        int[] drawn = IntStream.range(0, 1_000)
                .map(i -> ThreadLocalRandom.current().nextInt(10))
                .distinct()
                .sorted()
                .toArray();

        assertThat(drawn).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(IntStream.range(0, 100).map(i -> ThreadLocalRandom.current().nextInt()))
                .anyMatch(number -> number < 0)
                .anyMatch(number -> number > 0);
    }

    @Test
    @DisplayName("a cleaner cleans once, and only when asked to")
    void cleaner() {
        int[] cleaned = new int[1];
        Cleaner.Cleanable cleanable = Cleaner.create().register(this, () -> cleaned[0]++);

        assertThat(cleaned).containsExactly(0);
        cleanable.clean();
        cleanable.clean();
        assertThat(cleaned).containsExactly(1);
    }

    @Test
    @DisplayName("arrays grow as the JDK's do")
    void growth() {
        assertThat(ArraysSupport.newLength(10, 1, 10)).isEqualTo(20);
        assertThat(ArraysSupport.newLength(10, 30, 10)).isEqualTo(40);
        assertThat(ArraysSupport.newLength(Integer.MAX_VALUE - 20, 1, 1_000)).isEqualTo(Integer.MAX_VALUE - 8);
    }
}
