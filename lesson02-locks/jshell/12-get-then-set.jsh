AtomicInteger best = new AtomicInteger(Integer.MIN_VALUE);

void keepTheHigher(int score, Runnable meanwhile) {
    if (score > best.get()) {
        meanwhile.run(); // what another thread does now
        best.set(score);
    }
}

keepTheHigher(500, () -> keepTheHigher(900, () -> {}));
System.out.println("best: " + best.get());
