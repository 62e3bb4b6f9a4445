var lock = new Object();
var hasty = new Thread(() -> {
    synchronized (lock) {
        try {
            lock.wait();
            System.out.println("goes on, though nobody set anything");
        } catch (InterruptedException e) {
            System.out.println("interrupted");
        }
    }
});
hasty.start();
while (hasty.getState() != Thread.State.WAITING) Thread.yield();
synchronized (lock) { lock.notifyAll(); }
hasty.join();
