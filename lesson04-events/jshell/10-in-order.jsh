var mirrors = Executors.newFixedThreadPool(2);
var wakesUp = new CountDownLatch(1);
var slow = mirrors.submit(() -> { wakesUp.await(); return "from the slow one"; });
var fast = mirrors.submit(() -> "from the fast one");
try {
    System.out.println(slow.get(500, TimeUnit.MILLISECONDS)); // asked first, so looked at first
} catch (TimeoutException e) {
    System.out.println("half a second later: nothing");
}
System.out.println(fast.get());
wakesUp.countDown();
mirrors.shutdown();
