package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;

@DisplayName("fork and join")
class ForkJoinConformanceTest {
    @BothWays
    @DisplayName("divide a task and put its parts together, in a pool of one's own and in the common one")
    void recursiveTask(Way way) throws Throwable {
        way.play(() -> {
            ForkJoinPool pool = new ForkJoinPool(2);
            assertThat(pool.invoke(new Sum(1, 5)).intValue()).isEqualTo(10);
            pool.shutdown();
            assertThat(pool.awaitTermination(1_000, TimeUnit.SECONDS)).isTrue();
            assertThat(ForkJoinPool.commonPool().invoke(new Sum(1, 5)).intValue())
                    .isEqualTo(10);
            assertThat(new Sum(1, 3).fork().join().intValue()).isEqualTo(3);
        });
    }

    @BothWays
    @DisplayName("invokeAll runs all of them")
    void recursiveAction(Way way) throws Throwable {
        way.play(() -> {
            ForkJoinPool pool = new ForkJoinPool(2);
            AtomicInteger total = new AtomicInteger();
            pool.invoke(new Add(total, 1, 5));
            assertThat(total.get()).isEqualTo(10);
            pool.shutdown();
        });
    }

    @BothWays
    @DisplayName("throw a part's failure where it is joined")
    void failure(Way way) throws Throwable {
        way.play(() -> {
            ForkJoinPool pool = new ForkJoinPool(2);
            assertThatThrownBy(() -> pool.invoke(new Failing())).isInstanceOf(IllegalStateException.class);
            ForkJoinTask<Integer> submitted = pool.submit(new Failing());
            submitted.quietlyJoin();
            assertThat(submitted.isCompletedAbnormally()).isTrue();
            assertThat(submitted.getException()).isInstanceOf(IllegalStateException.class);
            pool.shutdown();
        });
    }

    @BothWays
    @DisplayName("a pool runs ordinary tasks too")
    void ordinaryTasks(Way way) throws Throwable {
        way.play(() -> {
            ForkJoinPool pool = new ForkJoinPool(2);
            CountDownLatch latch = new CountDownLatch(1);
            pool.execute(latch::countDown);
            latch.await();
            assertThat(pool.submit(() -> 5).get().intValue()).isEqualTo(5);
            assertThat(pool.submit(() -> ForkJoinTask.inForkJoinPool()).get()).isTrue();
            pool.shutdown();
        });
    }

    private static final class Sum extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1;
        private final int from;
        private final int to;

        /** @param to exclusive */
        Sum(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        protected Integer compute() {
            if (to - from == 1) {
                return from;
            }
            int middle = (from + to) / 2;
            Sum left = new Sum(from, middle);
            left.fork();
            int right = new Sum(middle, to).compute();
            return right + left.join();
        }
    }

    private static final class Add extends RecursiveAction {
        private static final long serialVersionUID = 1;
        private final transient AtomicInteger total;
        private final int from;
        private final int to;

        Add(AtomicInteger total, int from, int to) {
            this.total = total;
            this.from = from;
            this.to = to;
        }

        @Override
        protected void compute() {
            if (to - from == 1) {
                total.addAndGet(from);
                return;
            }
            int middle = (from + to) / 2;
            invokeAll(new Add(total, from, middle), new Add(total, middle, to));
        }
    }

    private static final class Failing extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1;

        @Override
        protected Integer compute() {
            throw new IllegalStateException("boom");
        }
    }
}
