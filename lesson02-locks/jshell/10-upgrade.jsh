void upAndDown() {
    ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    lock.readLock().lock();
    System.out.println("with the read lock held, the write lock is free: " + lock.writeLock().tryLock());
    lock.readLock().unlock();

    System.out.println("after it was given back: " + lock.writeLock().tryLock());
    System.out.println("with the write lock held, the read lock is free: " + lock.readLock().tryLock());
}

upAndDown();
