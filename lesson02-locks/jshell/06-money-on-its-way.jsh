Account ann = new Account(1, 100);
Account bob = new Account(2, 0);
CountDownLatch halfway = new CountDownLatch(1);
CountDownLatch seen = new CountDownLatch(1);

void move(long amount) throws InterruptedException {
    ann.lock().lock();
    try {
        ann.withdraw(amount);
    } finally {
        ann.lock().unlock();
    }
    halfway.countDown();
    seen.await(); // by chance somebody looks at this moment, here it happens each time
    bob.lock().lock();
    try {
        bob.deposit(amount);
    } finally {
        bob.lock().unlock();
    }
}

long total() {
    ann.lock().lock();
    bob.lock().lock();
    try {
        return ann.balance() + bob.balance();
    } finally {
        bob.lock().unlock();
        ann.lock().unlock();
    }
}

Thread mover = new Thread(() -> {
    try {
        move(30);
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
});
System.out.println("before: " + total());
mover.start();
halfway.await();
System.out.println("meanwhile: " + total());
seen.countDown();
mover.join();
System.out.println("after: " + total());
