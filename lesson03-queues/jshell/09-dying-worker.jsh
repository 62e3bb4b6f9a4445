var items = new ConcurrentLinkedQueue<Integer>(List.of(1, 0, 2, 3));
var lonely = new Thread(() -> {
    for (Integer item = items.poll(); item != null; item = items.poll()) {
        System.out.println(6 / item);
    }
});
lonely.setUncaughtExceptionHandler((thread, thrown) -> System.out.println("the worker died: " + thrown.getMessage()));
lonely.start();
lonely.join();
items
