Thread greeter = new Thread(() -> System.out.println("hello from " + Thread.currentThread().getName()), "greeter");
System.out.println(greeter.getState());
greeter.start();
greeter.join();
System.out.println(greeter.getState());
