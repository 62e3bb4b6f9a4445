void nap() {
    try {
        Thread.sleep(500);
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}

void oneLoop() throws InterruptedException {
    long begin = System.nanoTime();
    for (int i = 0; i < 4; i++) {
        Thread thread = new Thread(() -> nap());
        thread.start();
        thread.join();
    }
    System.out.println("one loop: " + (System.nanoTime() - begin) / 100_000_000 + " tenths of a second");
}

oneLoop();
