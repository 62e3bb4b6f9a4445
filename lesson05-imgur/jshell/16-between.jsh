String waiting(BlockingQueue<Path> between) throws InterruptedException {
    var downloader = new Thread(() -> {
        try {
            for (HttpUrl link : gallery.links()) {
                between.put(fetch(link, dir)); // waits while there is no place
            }
        } catch (IOException | InterruptedException e) {
            return;
        }
    });
    downloader.start();
    while (downloader.isAlive() && between.remainingCapacity() > 0) {
        Thread.sleep(10); // nobody takes a file: the resizers are busy
    }
    downloader.interrupt();
    downloader.join();
    return between.size() + " of " + gallery.links().size() + " files wait";
}
System.out.println(waiting(new LinkedBlockingQueue<>()));
System.out.println(waiting(new ArrayBlockingQueue<>(3)));
