void nap() {
    try {
        Thread.sleep(500);
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}

void twoLoops() throws InterruptedException {
    long begin = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
        threads.add(new Thread(() -> nap()));
    }
    for (Thread thread : threads) {
        thread.start();
    }
    for (Thread thread : threads) {
        thread.join();
    }
    System.out.println("two loops: " + (System.nanoTime() - begin) / 100_000_000 + " tenths of a second");
}

twoLoops();
