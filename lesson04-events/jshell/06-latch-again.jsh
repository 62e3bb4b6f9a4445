var endOfRound = new CountDownLatch(2);
var log = new ConcurrentLinkedQueue<String>();
var annHasEnded = new CountDownLatch(1);
var ann = new Thread(() -> {
    try {
        for (int round = 0; round < 3; round++) {
            log.add("ann plays " + round);
            endOfRound.countDown();
            endOfRound.await();
        }
    } catch (InterruptedException e) {
        log.add("interrupted");
    } finally {
        annHasEnded.countDown();
    }
});
var bob = new Thread(() -> {
    try {
        for (int round = 0; round < 3; round++) {
            if (round == 1) {
                annHasEnded.await(); // bob is slow in round 1, here each time
            }
            log.add("bob plays " + round);
            endOfRound.countDown();
            endOfRound.await();
        }
    } catch (InterruptedException e) {
        log.add("interrupted");
    }
});
bob.start();
while (log.isEmpty()) Thread.onSpinWait();
ann.start();
ann.join();
bob.join();
log.forEach(System.out::println);
