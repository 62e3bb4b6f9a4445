Account ann = new Account(1, 100);
Account bob = new Account(2, 0);

void move(long amount) {
    ann.lock().lock();
    bob.lock().lock();
    try {
        ann.withdraw(amount);
        Thread.yield(); // whoever wants to look now has to wait
        bob.deposit(amount);
    } finally {
        bob.lock().unlock();
        ann.lock().unlock();
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
    for (int i = 0; i < 100; i++) {
        move(1);
    }
});
mover.start();
Set<Long> totals = new TreeSet<>();
while (mover.isAlive()) {
    totals.add(total());
}
totals.add(total());
System.out.println("totals seen: " + totals);
