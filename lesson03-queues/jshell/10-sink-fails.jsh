var belt = new ArrayBlockingQueue<String>(1);
var source = new Thread(() -> {
    try {
        for (String item : List.of("a", "b", "c")) {
            belt.put(item);
        }
    } catch (InterruptedException e) {
        System.out.println("source: interrupted");
    }
});
var sink = new Thread(() -> {
    try {
        String item = belt.take();
        throw new IllegalStateException(item + " is broken");
    } catch (InterruptedException e) {
        System.out.println("sink: interrupted");
    }
});
sink.setUncaughtExceptionHandler((thread, thrown) -> System.out.println("sink: " + thrown.getMessage()));
sink.start();
source.start();
sink.join();
source.join(500);
source.getState()
source.interrupt();
source.join();
