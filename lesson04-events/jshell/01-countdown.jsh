var start = new CountDownLatch(1);
var rocket = new Thread(() -> {
    try {
        start.await();
        System.out.println("lift-off");
    } catch (InterruptedException e) {
        System.out.println("called off");
    }
});
rocket.start();
for (int second = 3; second > 0; second--) System.out.println(second);
start.countDown();
rocket.join();
