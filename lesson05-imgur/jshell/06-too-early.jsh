var queue = new ConcurrentLinkedQueue<HttpUrl>();
var done = new AtomicInteger();
Runnable work = () -> {
    for (HttpUrl link = queue.poll(); link != null; link = queue.poll()) {
        done.incrementAndGet(); // stands for the download
    }
};

var early = new Thread(work);
early.start();
early.join(); // it has seen the empty queue and quit
queue.addAll(gallery.links());
System.out.println(done + " done, " + queue.size() + " still in the queue");

var late = new Thread(work); // a thread starts once, so there has to be another
late.start();
late.join();
System.out.println(done + " done, " + queue.size() + " still in the queue");
