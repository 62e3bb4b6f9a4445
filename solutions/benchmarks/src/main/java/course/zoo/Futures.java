package course.zoo;

import static course.classroom.interleave.Finding.Kind.DATA_RACE;
import static course.classroom.interleave.Finding.Kind.FAILURE;
import static course.classroom.interleave.Finding.Kind.HANG;
import static course.zoo.Animal.right;
import static course.zoo.Animal.wrong;

import course.classroom.interleave.Actors;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;

/** CompletableFuture and fork/join. */
final class Futures {
    private Futures() {}

    static List<Animal> animals() {
        return List.of(
                wrong(
                        "future-not-joined",
                        "what follows it isn't awaited",
                        () -> async(Futures::notJoined),
                        DATA_RACE,
                        FAILURE),
                wrong("future-joined-inside", "blocks the thread it waits for", () -> JoinedInside.play(), HANG),
                wrong(
                        "future-completed-twice",
                        "the second complete() changes nothing",
                        () -> CompletedTwice.play(),
                        FAILURE),
                wrong("future-never-completed", "fails before it completes it", () -> promised(new Forgotten()), HANG),
                wrong(
                        "future-shared-list",
                        "both stages add to one ArrayList",
                        () -> async(Futures::sharedList),
                        DATA_RACE,
                        FAILURE),
                wrong(
                        "fork-shared-sum",
                        "the tasks add to one field",
                        () -> forked(new SharedSum()),
                        DATA_RACE,
                        FAILURE),
                wrong(
                        "fork-without-join",
                        "reads before the task has written",
                        () -> forked(new NotJoined()),
                        DATA_RACE,
                        FAILURE),
                right("future-combined", "each stage runs after what it needs", () -> async(Futures::combined)),
                right("future-all-of", "joins all, then reads", () -> async(Futures::allOf)),
                right("future-own-failure-handled", "a failed stage becomes a value", () -> async(Futures::handled)),
                right("future-first-counts", "complete() tells who was first", () -> FirstCounts.play()),
                right("future-completed-anyway", "completed with the failure", () -> promised(new Kept())),
                right("fork-join-sum", "forks one half, does the other, joins", () -> forked(new ForkedSum())),
                right("fork-invoke-all", "each writes its own element", () -> forked(new OwnElements())));
    }

    /** Adds up 1 and 2 by two stages. */
    interface Stages {
        int sum(Executor pool);
    }

    private static void async(Stages stages) {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Check.equal(3, stages.sum(pool));
        } finally {
            pool.shutdown();
        }
    }

    private static int notJoined(Executor pool) {
        int[] sum = new int[1];
        CompletableFuture.supplyAsync(() -> 3, pool).thenAccept(value -> sum[0] = value);
        return sum[0];
    }

    private static int sharedList(Executor pool) {
        List<Integer> results = new ArrayList<>();
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> results.add(1), pool),
                        CompletableFuture.runAsync(() -> results.add(2), pool))
                .join();
        return results.stream().mapToInt(Integer::intValue).sum();
    }

    private static int combined(Executor pool) {
        return CompletableFuture.supplyAsync(() -> 1, pool)
                .thenCombine(CompletableFuture.supplyAsync(() -> 2, pool), Integer::sum)
                .join();
    }

    private static int allOf(Executor pool) {
        int[] parts = new int[2];
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> parts[0] = 1, pool),
                        CompletableFuture.runAsync(() -> parts[1] = 2, pool))
                .join();
        return parts[0] + parts[1];
    }

    private static int handled(Executor pool) {
        CompletableFuture<Integer> failing = CompletableFuture.supplyAsync(
                () -> {
                    throw new IllegalStateException("this one fails");
                },
                pool);
        return failing.exceptionally(failure -> 1).thenApply(value -> value + 2).join();
    }

    static final class JoinedInside {
        static void play() {
            ExecutorService pool = Executors.newSingleThreadExecutor();
            try {
                int sum = CompletableFuture.supplyAsync(
                                () -> 1
                                        + CompletableFuture.supplyAsync(() -> 2, pool)
                                                .join(),
                                pool)
                        .join();
                Check.equal(3, sum);
            } finally {
                pool.shutdown();
            }
        }
    }

    static final class CompletedTwice {
        static void play() throws Throwable {
            CompletableFuture<Integer> answer = new CompletableFuture<>();
            Actors.together(() -> complete(answer, 1), () -> complete(answer, 2));
        }

        private static void complete(CompletableFuture<Integer> answer, int value) {
            answer.complete(value);
            Check.equal(value, answer.join());
        }
    }

    static final class FirstCounts {
        static void play() throws Throwable {
            CompletableFuture<Integer> answer = new CompletableFuture<>();
            Actors.together(() -> complete(answer, 1), () -> complete(answer, 2));
        }

        private static void complete(CompletableFuture<Integer> answer, int value) {
            boolean isFirst = answer.complete(value);
            Check.equal(isFirst, answer.join() == value);
        }
    }

    interface Promise {
        void keep(CompletableFuture<Integer> answer);
    }

    private static void promised(Promise promise) throws Throwable {
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        Actors.together(
                () -> {
                    try {
                        promise.keep(answer);
                    } catch (IllegalStateException expected) {
                        return;
                    }
                },
                () -> Check.equal(0, answer.exceptionally(failure -> 0).join()));
    }

    private static int compute() {
        throw new IllegalStateException("this one fails");
    }

    static final class Forgotten implements Promise {
        @Override
        public void keep(CompletableFuture<Integer> answer) {
            answer.complete(compute());
        }
    }

    static final class Kept implements Promise {
        @Override
        public void keep(CompletableFuture<Integer> answer) {
            try {
                answer.complete(compute());
            } catch (IllegalStateException e) {
                answer.completeExceptionally(e);
            }
        }
    }

    private static void forked(ForkJoinTask<Integer> task) {
        ForkJoinPool pool = new ForkJoinPool(2);
        try {
            Check.equal(3, pool.invoke(task));
        } finally {
            pool.shutdown();
        }
    }

    static final class One extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1;

        private final int value;

        One(int value) {
            this.value = value;
        }

        @Override
        protected Integer compute() {
            return value;
        }
    }

    static final class ForkedSum extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1;

        @Override
        protected Integer compute() {
            One first = new One(1);
            first.fork();
            return new One(2).compute() + first.join();
        }
    }

    static final class Write extends RecursiveAction {
        private static final long serialVersionUID = 1;

        private final int[] to;
        private final int index;
        private final int value;

        Write(int[] to, int index, int value) {
            this.to = to;
            this.index = index;
            this.value = value;
        }

        @Override
        protected void compute() {
            to[index] += value;
        }
    }

    static final class OwnElements extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1;

        @Override
        protected Integer compute() {
            int[] parts = new int[2];
            invokeAll(new Write(parts, 0, 1), new Write(parts, 1, 2));
            return parts[0] + parts[1];
        }
    }

    static final class SharedSum extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1;

        @Override
        protected Integer compute() {
            int[] sum = new int[1];
            invokeAll(new Write(sum, 0, 1), new Write(sum, 0, 2));
            return sum[0];
        }
    }

    static final class NotJoined extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1;

        @Override
        protected Integer compute() {
            int[] sum = new int[1];
            new Write(sum, 0, 3).fork();
            return sum[0];
        }
    }
}
