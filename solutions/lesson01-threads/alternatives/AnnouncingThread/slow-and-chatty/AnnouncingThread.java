// Right answer: overrides start as well to count, talks, sleeps, and names itself with setName.
package course.threads;

import java.util.function.Consumer;

public class AnnouncingThread extends Thread {
    private static int count; // guarded by the class

    private final Consumer<String> consumer;
    private final String name;

    public AnnouncingThread(Runnable target, String name, Consumer<String> announcer) {
        super(Thread.currentThread().getThreadGroup(), target);
        if (target == null || announcer == null) {
            throw new NullPointerException("target: " + target + ", announcer: " + announcer);
        }
        consumer = announcer;
        this.name = name;
        setName(name);
        setPriority(MIN_PRIORITY);
    }

    @Override
    public synchronized void start() {
        synchronized (AnnouncingThread.class) {
            count++;
            System.out.println("number " + count + " is " + name);
        }
        super.start();
    }

    @Override
    public void run() {
        say("started");
        try {
            super.run();
            System.out.println(this + " has run well");
        } finally {
            say("finished");
        }
    }

    private void say(String what) {
        boolean interrupted = interrupted();
        try {
            sleep(2);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        System.out.println(this + " has " + what);
        consumer.accept("%s %s".formatted(name, what));
        if (interrupted) {
            interrupt();
        }
    }
}
