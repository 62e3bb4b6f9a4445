var running = new AtomicBoolean();
var poller = new Thread(() -> {
    try {
        while (!running.get()) Thread.sleep(1000); // looks once a second
        System.out.println("begins");
    } catch (InterruptedException e) {
        System.out.println("has seen nothing");
    }
});
poller.start();
Thread.sleep(300);
{ running.set(true); running.set(false); } // before the poller looks again
Thread.sleep(1200);
poller.interrupt();
poller.join();
