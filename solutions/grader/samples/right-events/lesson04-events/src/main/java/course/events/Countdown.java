package course.events;

import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

public class Countdown {
	private Countdown() {}

	public static Thread operate(Event running, IntSupplier reading, IntConsumer out) {
		Objects.requireNonNull(running, "running");
		Objects.requireNonNull(reading, "reading");
		Objects.requireNonNull(out, "out");
		Thread operator = new Thread(() -> read(running, reading, out), "countdown");
		operator.start();
		return operator;
	}

	private static void read(Event running, IntSupplier reading, IntConsumer out) {
		try {
			running.await();
		} catch (InterruptedException called) {
			return; // called off: nobody is left who might want to know
		}
		while (running.isSet() && !Thread.currentThread().isInterrupted()) {
			out.accept(reading.getAsInt());
		}
	}
}
