var links = gallery.links().subList(0, 4);
var team = new ArrayList<Thread>();
for (HttpUrl link : links) {
    team.add(new Thread(() -> {
        try {
            fetch(links.get(0), dir); // should be link
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }));
}
team.forEach(Thread::start);
for (Thread thread : team) {
    thread.join();
}
for (HttpUrl link : links) {
    System.out.println(link.encodedPath() + ": " + gallery.requestsFor(link));
}
