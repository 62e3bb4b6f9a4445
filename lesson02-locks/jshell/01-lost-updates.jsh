long x = 0;

Thread loop(int amount) {
    return new Thread(() -> {
        for (int i = 0; i < 5_000_000; i++) {
            x += amount;
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
