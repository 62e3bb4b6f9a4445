void race(boolean inAFinally) throws InterruptedException {
    var ended = new CountDownLatch(2);
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
        thread.start();
    }
    boolean allHaveEnded = ended.await(1, TimeUnit.SECONDS);
    System.out.println(allHaveEnded ? "all have ended" : "a second later: one has not ended, it seems");
}
race(false)
race(true)
