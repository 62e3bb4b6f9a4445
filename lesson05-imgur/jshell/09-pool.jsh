var links = gallery.links();
var pool = Executors.newFixedThreadPool(4);

gallery.resetCounts();
gallery.holdUntilInFlight(4); // no answer before four requests are there
var results = new ArrayList<Future<Path>>();
for (HttpUrl link : links) {
    results.add(pool.submit(() -> fetch(link, dir)));
}
for (Future<Path> result : results) {
    result.get();
}
System.out.println(results.size() + " files, " + gallery.peakInFlight() + " in flight");

gallery.resetCounts();
for (HttpUrl link : links) {
    pool.submit(() -> fetch(link, dir)).get(); // waits, and submits nothing meanwhile
}
System.out.println(links.size() + " files, " + gallery.peakInFlight() + " in flight");

pool.shutdown();
System.out.println(pool.awaitTermination(1, TimeUnit.MINUTES));
