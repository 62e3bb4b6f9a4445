var waiting = new ConcurrentLinkedQueue<Integer>(List.of(1, 2, 3, 4, 5));
var done = new ConcurrentLinkedQueue<Integer>();
Runnable worker = () -> {
    for (Integer item = waiting.poll(); item != null; item = waiting.poll()) {
        done.add(item);
    }
};
var team = List.of(new Thread(worker), new Thread(worker));
team.forEach(Thread::start);
for (Thread each : team) each.join();
done.size()
