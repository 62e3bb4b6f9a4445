ReentrantLock lock = new ReentrantLock();
long x = 0; // guarded by lock

Thread loop(int amount) {
    return new Thread(() -> {
        for (int i = 0; i < 1_000_000; i++) {
            lock.lock();
            try {
                x += amount;
            } finally {
                lock.unlock();
            }
        }
    });
}

List<Thread> loops = Stream.of(2, 3, -4, -1).map(amount -> loop(amount)).toList();
for (Thread loop : loops) {
    loop.start();
}
for (Thread loop : loops) {
    loop.join();
}
System.out.println("x = " + x);
