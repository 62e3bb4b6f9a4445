Thread worker = new Thread(() -> {
    throw new IllegalStateException("no more paper");
});
worker.setUncaughtExceptionHandler((thread, failure) -> System.out.println("the worker died of it"));
try {
    worker.start();
    worker.join();
    System.out.println("main: nothing is thrown here");
} catch (IllegalStateException e) {
    System.out.println("main: caught it");
}
