Runnable whoRuns = () -> System.out.println("runs in " + Thread.currentThread().getName());
Thread reader = new Thread(whoRuns, "reader");
System.out.println("caller: " + Thread.currentThread().getName());
reader.run();
System.out.println("reader: " + reader.getState());
reader.start();
reader.join();
System.out.println("reader: " + reader.getState());
