void race(boolean inAFinally) throws InterruptedException {
    var ended = new CountDownLatch(2);
    var threads = new ArrayList<Thread>();
    Runnable arrives = () -> {};
    Runnable stumbles = () -> { throw new IllegalStateException("stumbled"); };
    for (var runner : List.of(arrives, stumbles)) {
        var thread = new Thread(() -> {
            if (inAFinally) {
                try {
                    runner.run();
                } finally {
                    ended.countDown();
                }
            } else {
                runner.run();
                ended.countDown();
            }
        });
        thread.setUncaughtExceptionHandler((who, failure) -> System.out.println(failure.getMessage()));
        threads.add(thread);
        thread.start();
    }
    boolean allHaveEnded = ended.await(1, TimeUnit.SECONDS);
    for (var thread : threads) thread.join(); // so that what it says stands before the result
    System.out.println(allHaveEnded ? "all have ended" : "a second later: one has not ended, it seems");
}
race(false)
race(true)
