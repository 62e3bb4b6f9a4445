boolean isPrime(int number) {
    for (int divisor = 2; divisor < number; divisor++) {
        if (number % divisor == 0) {
            return false;
        }
    }
    return number >= 2;
}

void search() {
    for (int number = 0; number < 30_000; number++) {
        isPrime(number);
    }
}

long millis(int threads) throws InterruptedException {
    long begin = System.nanoTime();
    List<Thread> searchers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
        searchers.add(new Thread(() -> search()));
    }
    for (Thread searcher : searchers) {
        searcher.start();
    }
    for (Thread searcher : searchers) {
        searcher.join();
    }
    return (System.nanoTime() - begin) / 1_000_000;
}

search();
System.out.println("processors: " + Runtime.getRuntime().availableProcessors());
System.out.println("one thread: " + millis(1) + " ms");
System.out.println("two threads with as much to do each: " + millis(2) + " ms");
