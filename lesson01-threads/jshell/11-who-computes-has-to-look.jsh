Thread counter = new Thread(() -> {
    long count = 0;
    while (!Thread.currentThread().isInterrupted()) {
        count++;
    }
    System.out.println("asked to stop");
});
counter.start();
counter.interrupt();
counter.join();
