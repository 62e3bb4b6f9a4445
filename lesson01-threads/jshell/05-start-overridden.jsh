class Scout extends Thread {
    Scout(String name) {
        super(name);
    }

    @Override
    public void start() {
        System.out.println(getName() + " looks around on its own thread: " + (Thread.currentThread() == this));
    }
}

Scout scout = new Scout("scout");
scout.start();
System.out.println(scout.getState());
