var two = new ArrayBlockingQueue<String>(2);
two.offer("a")
two.offer("b")
two.offer("c")
two.offer("c", 100, TimeUnit.MILLISECONDS)
two
