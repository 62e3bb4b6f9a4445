package course.events;

import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

public class Countdown {
	private Countdown() {}

	public static Thread operate(Event running, IntSupplier reading, IntConsumer out) {
		Objects.requireNonNull(running);
		Objects.requireNonNull(reading);
		Objects.requireNonNull(out);
		Thread operator = new Thread(() -> read(running, reading, out), "countdown");
		operator.start();
		return operator;
	}

	private static void read(Event running, IntSupplier reading, IntConsumer out) {
		try {
			running.await();
		} catch (InterruptedException e) {
			return;
		}
		int value = 1;
		while (value != 0 && running.isSet() && !Thread.currentThread().isInterrupted()) {
			value = reading.getAsInt();
			out.accept(value);
		}
	}
}
