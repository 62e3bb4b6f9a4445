ReentrantLock lock = new ReentrantLock();

void patient() throws InterruptedException {
    if (!lock.tryLock(100, TimeUnit.MILLISECONDS)) {
        System.out.println("guest: gives up");
        return;
    }
    try {
        System.out.println("guest: has the lock");
    } finally {
        lock.unlock();
    }
}

Thread guest = new Thread(() -> {
    try {
        patient();
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
patient();
