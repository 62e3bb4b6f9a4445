ReentrantLock lock = new ReentrantLock();

void hasty() throws InterruptedException {
    try {
        if (lock.tryLock(100, TimeUnit.MILLISECONDS)) {
            System.out.println("guest: has the lock");
        }
    } finally {
        lock.unlock();
    }
}

Thread guest = new Thread(() -> {
    try {
        hasty();
    } catch (Exception e) {
        System.out.println("guest: " + e);
    }
});
{
    lock.lock();
    guest.start();
    guest.join();
    lock.unlock();
}
