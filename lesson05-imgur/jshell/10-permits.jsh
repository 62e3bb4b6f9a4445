// needs Java 21
String download(int atMost) throws Exception {
    gallery.resetCounts();
    gallery.holdUntilInFlight(Math.min(atMost, gallery.links().size())); // no answer before so many requests are there
    var permits = new Semaphore(atMost);
    var files = new ConcurrentLinkedQueue<Path>();
    var team = new ArrayList<Thread>();
    for (HttpUrl link : gallery.links()) {
        team.add(Thread.startVirtualThread(() -> {
            try {
                permits.acquire();
                try {
                    files.add(fetch(link, dir));
                } finally {
                    permits.release();
                }
            } catch (IOException | InterruptedException e) {
                System.out.println(e.getMessage());
            }
        }));
    }
    for (Thread thread : team) {
        thread.join();
    }
    return files.size() + " files, " + gallery.peakInFlight() + " in flight";
}
System.out.println(download(1000));
System.out.println(download(4));
