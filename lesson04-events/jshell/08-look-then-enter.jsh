var onThePlace = new AtomicInteger();
var looked = new CountDownLatch(2);
Runnable visitor = () -> {
    if (onThePlace.get() == 0) { // there is one place, and it is free
        looked.countDown();
        try {
            looked.await(); // by chance both look at this moment, here it happens each time
        } catch (InterruptedException e) {
            return;
        }
        onThePlace.incrementAndGet();
    }
};
var visitors = List.of(new Thread(visitor), new Thread(visitor));
visitors.forEach(Thread::start);
for (Thread each : visitors) each.join();
onThePlace
