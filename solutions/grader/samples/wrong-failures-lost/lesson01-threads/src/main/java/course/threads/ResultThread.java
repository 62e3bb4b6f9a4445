package course.threads;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

public class ResultThread<T> extends Thread {
	private final Callable<T> function;
	private T value;

	public ResultThread(int number, Callable<T> function) {
		super("thread-" + number);
		this.function = Objects.requireNonNull(function);
	}

	@Override
	public void run() {
		try {
			value = function.call();
		} catch (Throwable thrown) {
			System.err.println(getName() + " failed: " + thrown);
		}
	}

	public T result() throws InterruptedException, ExecutionException {
		if (getState() == State.NEW) {
			throw new IllegalStateException(getName() + " has not been started");
		}
		join();
		return value;
	}
}
