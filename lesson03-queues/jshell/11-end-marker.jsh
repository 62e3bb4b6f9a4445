var line = new ArrayBlockingQueue<Optional<String>>(2);
try {
    line.put(null);
} catch (NullPointerException e) {
    System.out.println("no null goes in");
}
line.put(Optional.of("a"));
line.put(Optional.empty()); // the end
line.take().isPresent()
line.take().isPresent()
