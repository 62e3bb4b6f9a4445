var full = new ArrayBlockingQueue<String>(1);
full.put("a");
var putter = new Thread(() -> { try { full.put("b"); } catch (InterruptedException e) { } });
putter.start();
putter.join(500);
putter.getState()
full.take()
putter.join();
full
