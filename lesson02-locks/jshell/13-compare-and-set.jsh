AtomicInteger best = new AtomicInteger(Integer.MIN_VALUE);

int seen = best.get();
best.set(900); // another thread
System.out.println("500 instead of " + seen + ": " + best.compareAndSet(seen, 500));
System.out.println("best: " + best.get());
