var work = new LinkedBlockingQueue<String>(List.of("a.jpg"));
var unfinished = new CountDownLatch(1);
var looked = new CountDownLatch(1);
var onDisk = new ConcurrentLinkedQueue<String>();
var early = new Thread(() -> {
    try {
        String name = work.take();
        unfinished.countDown(); // 'done', and now the work
        looked.await(); // by chance somebody looks at this moment, here it happens each time
        onDisk.add(name);
    } catch (InterruptedException e) {
        System.out.println("interrupted");
    }
});
early.start();
unfinished.await();
System.out.println("all is done, on the disk: " + onDisk);
looked.countDown();
early.join();
System.out.println("a little later: " + onDisk);
