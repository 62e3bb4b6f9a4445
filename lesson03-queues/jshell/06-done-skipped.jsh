var numbers = new LinkedBlockingQueue<Integer>(List.of(3, 0, 2));
var left = new CountDownLatch(3);
var skips = new Thread(() -> {
    for (Integer number = numbers.poll(); number != null; number = numbers.poll()) {
        try {
            System.out.println(6 / number);
            left.countDown(); // skipped when the line before throws
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
    }
});
skips.start();
skips.join();
left.getCount()
