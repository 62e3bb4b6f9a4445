var shaky = Gallery.of(6).onImage(2, Fault.status(404)).start();
var done = new ArrayList<Path>();

try {
    for (HttpUrl link : shaky.links()) {
        done.add(fetch(link, dir));
    }
} catch (IOException e) {
    System.out.println(e.getMessage() + ": the run is over");
}
System.out.println(done.size() + " of " + shaky.links().size() + " downloaded");

done.clear();
var failures = new LinkedHashMap<HttpUrl, Exception>();
for (HttpUrl link : shaky.links()) {
    try {
        done.add(fetch(link, dir));
    } catch (IOException e) {
        failures.put(link, e);
    }
}
System.out.println(done.size() + " of " + shaky.links().size() + " downloaded, " + failures.size() + " failed");
shaky.close();
