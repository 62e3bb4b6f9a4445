class Sleeper extends Thread {
    volatile boolean stopped;

    public void run() {
        while (!stopped) {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                System.out.println("woken");
            }
        }
    }
}

void setAndInterrupt() throws InterruptedException {
    Sleeper sleeper = new Sleeper();
    sleeper.start();
    while (sleeper.getState() != Thread.State.TIMED_WAITING) {
        Thread.sleep(10); // until it sleeps
    }
    sleeper.stopped = true;
    sleeper.join(300);
    System.out.println("flag set, alive: " + sleeper.isAlive());
    sleeper.interrupt();
    sleeper.join();
    System.out.println("interrupted, alive: " + sleeper.isAlive());
}

setAndInterrupt();
