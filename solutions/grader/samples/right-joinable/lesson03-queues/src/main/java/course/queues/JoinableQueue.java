package course.queues;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

public class JoinableQueue<T>
{
    private final List<T> items = new ArrayList<>();
    private int put;
    private int done;

    public synchronized void put(T item)
    {
        if (item == null) throw new NullPointerException("null is no item");
        items.add(item);
        put++;
        notifyAll();
    }

    public synchronized T take() throws InterruptedException
    {
        while (items.size() == 0)
        {
            wait();
        }
        T first = items.remove(0);
        notifyAll();
        return first;
    }

    public synchronized void taskDone()
    {
        if (done == put) throw new IllegalStateException("done " + done + " of " + put);
        done++;
        notifyAll();
    }

    public synchronized void join() throws InterruptedException
    {
        while (done < put)
        {
            wait();
        }
    }

    public synchronized boolean join(Duration limit) throws InterruptedException
    {
        if (limit.compareTo(Duration.ZERO) < 0) throw new IllegalArgumentException("limit " + limit);
        long nanos;
        try {
            nanos = limit.toNanos();
        }
        catch (ArithmeticException tooLong)
        {
            nanos = Long.MAX_VALUE;
        }
        long start = System.nanoTime();
        for (long passed = 0; done < put && passed < nanos; passed = System.nanoTime() - start)
        {
            TimeUnit.NANOSECONDS.timedWait(this, nanos - passed);
        }
        return done == put;
    }
}
