var queue = new LinkedBlockingQueue<HttpUrl>(gallery.links().subList(0, 1));
var bothHaveLooked = new CyclicBarrier(2);
Callable<HttpUrl> lookThenTake = () -> {
    if (queue.isEmpty()) {
        return null;
    }
    bothHaveLooked.await(); // chance does this too, now and then
    return queue.take();
};

var one = new FutureTask<>(lookThenTake);
var other = new FutureTask<>(lookThenTake);
var threads = List.of(new Thread(one), new Thread(other));
threads.forEach(Thread::start);
for (Thread thread : threads) {
    thread.join(500);
}
System.out.println(threads.stream().map(Thread::getState).sorted().toList());
threads.forEach(Thread::interrupt);
