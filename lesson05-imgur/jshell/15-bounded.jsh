var inWork = new AtomicInteger();
var peak = new AtomicInteger();
Void work(Photo photo) throws InterruptedException {
    peak.accumulateAndGet(inWork.incrementAndGet(), Math::max);
    Thread.sleep(20);
    inWork.decrementAndGet();
    return null;
}
var pool = Executors.newFixedThreadPool(3);
for (Photo photo : Photo.all()) {
    pool.submit(() -> work(photo));
}
pool.shutdown();
pool.awaitTermination(1, TimeUnit.MINUTES);
System.out.println(Photo.all().size() + " photographs, at most " + peak.get() + " in work at once");
