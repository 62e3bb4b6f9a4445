var queue = new LinkedBlockingQueue<String>(List.of("the last item"));
boolean firstSeesSome = !queue.isEmpty();
boolean secondSeesSome = !queue.isEmpty();
firstSeesSome && secondSeesSome
queue.take()
var second = new Thread(() -> { try { queue.take(); } catch (InterruptedException e) { } });
second.start();
second.join(500);
second.getState()
second.interrupt();
