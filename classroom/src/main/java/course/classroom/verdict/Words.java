package course.classroom.verdict;

import course.classroom.test.Patience;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a failure says. An exception of the code under test may say anything, fail at it, or never come to its end. */
final class Words {
    private Words() {}

    /** An assertion speaks for itself; another throwable is named. Blocks for the length of one's patience at most. */
    static String of(Throwable failure) {
        String name = failure.getClass().getName();
        if (isTrusted(name)) {
            return words(failure);
        }
        CompletableFuture<String> said = new CompletableFuture<>();
        Thread asks = new Thread(() -> said.complete(words(failure)), "words of a failure");
        asks.setDaemon(true);
        asks.start();
        try {
            return said.get(Patience.LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException endless) {
            return name + ", whose message never comes to its end";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return name;
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    private static boolean isTrusted(String name) {
        return name.startsWith("java.")
                || name.startsWith("org.opentest4j.")
                || name.startsWith("org.assertj.")
                || name.startsWith("course.classroom.");
    }

    private static String words(Throwable failure) {
        try {
            String said = failure.getMessage();
            if (failure instanceof AssertionError && said != null) {
                return said.strip();
            }
            return said == null
                    ? failure.getClass().getName()
                    : failure.getClass().getName() + ": " + said.strip();
        } catch (Throwable broken) {
            return failure.getClass().getName();
        }
    }
}
