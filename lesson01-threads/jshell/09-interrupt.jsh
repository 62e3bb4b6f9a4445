Thread sleeper = new Thread(() -> {
    try {
        Thread.sleep(60_000);
        System.out.println("slept well");
    } catch (InterruptedException e) {
        System.out.println("woken early");
    }
});
sleeper.start();
sleeper.interrupt();
sleeper.join();
