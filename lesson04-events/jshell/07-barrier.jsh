var barrier = new CyclicBarrier(2);
var rounds = new AtomicInteger();
var violations = new AtomicInteger();
Runnable player = () -> {
    try {
        for (int round = 0; round < 1000; round++) {
            if (rounds.get() / 2 < round) {
                violations.incrementAndGet(); // somebody has not ended the round before
            }
            rounds.incrementAndGet();
            barrier.await();
        }
    } catch (InterruptedException | BrokenBarrierException e) {
        System.out.println(e);
    }
};
var players = List.of(new Thread(player), new Thread(player));
players.forEach(Thread::start);
for (Thread each : players) each.join();
System.out.println(rounds + " actions, " + violations + " too early");
