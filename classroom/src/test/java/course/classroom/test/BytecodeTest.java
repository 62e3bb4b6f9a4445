package course.classroom.test;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.sample.Holder;
import course.classroom.test.Bytecode.Use;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Bytecode")
class BytecodeTest {
    @Test
    @DisplayName("finds a call and names its line")
    void call() {
        assertThat(Bytecode.of(Asks.class))
                .map(Use::toString)
                .anyMatch(use -> use.matches("System.nanoTime \\(BytecodeTest.java:\\d+\\)"));
    }

    @Test
    @DisplayName("finds a method reference, a lambda's body and a constructor")
    void lambdas() {
        assertThat(members(Asks.class)).contains("currentTimeMillis", "now", "new");
    }

    @Test
    @DisplayName("finds a synchronized method and a synchronized statement")
    void monitors() {
        assertThat(Bytecode.of(Locks.class)).filteredOn(Use::isMonitor).hasSize(2);
        assertThat(Bytecode.of(Asks.class)).noneMatch(Use::isMonitor);
    }

    @Test
    @DisplayName("reads the classes that the answer brings along: those it uses, its interfaces, another package's")
    void follows() {
        assertThat(members(Delegates.class)).contains("nanoTime");
        assertThat(members(Inherits.class)).contains("nanoTime");
        assertThat(members(LeavesThePackage.class)).contains("run");
    }

    private static List<String> members(Class<?> answer) {
        return Bytecode.of(answer).stream().map(Use::member).toList();
    }
}

class Asks {
    final LongSupplier reference = System::currentTimeMillis;
    final Supplier<Instant> lambda = () -> Instant.now();

    long time() {
        return System.nanoTime();
    }
}

class Locks {
    synchronized void method() {}

    void statement() {
        synchronized (this) {
            method();
        }
    }
}

class Delegates {
    long time() {
        return new Asks().time();
    }
}

interface Times {
    default long time() {
        return System.nanoTime();
    }
}

class Inherits implements Times {}

class LeavesThePackage {
    void use(Runnable task) {
        Holder.hold(task);
    }
}
