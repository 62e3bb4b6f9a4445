void waitFor(Thread worker) {
    try {
        worker.join();
    } catch (InterruptedException e) {
        System.out.println("flag in the catch block: " + Thread.currentThread().isInterrupted());
        Thread.currentThread().interrupt();
    }
}

Thread worker = new Thread(() -> {
    try {
        Thread.sleep(60_000);
    } catch (InterruptedException e) {
        // that is its end
    }
});
worker.start();
Thread caller = new Thread(() -> {
    waitFor(worker);
    System.out.println("flag after the method: " + Thread.currentThread().isInterrupted());
});
caller.start();
caller.interrupt();
caller.join();
worker.interrupt();
