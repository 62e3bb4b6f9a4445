package course.classroom.seat;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import course.classroom.verdict.TestProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A program that gets itself ready, by a rehearsal if its argument is {@code true}, and then waits for tests to run: one line on standard input, {@code FILE<tab>CLASS<tab>CLASS...}, as
 * {@link TestProgram} takes them, for one round. It ends with the tests, or as soon as standard input does: whoever started it is gone then.
 */
public final class SpareProgram {
    private SpareProgram() {}

    public static void main(String[] args) throws IOException {
        InputStream supervisor = System.in;
        System.setIn(InputStream.nullInputStream());
        if (Boolean.parseBoolean(args[0]) && supervisor.available() == 0) { // who is waited for needs no rehearsal
            LauncherFactory.create()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectClass(Rehearsal.class))
                            .build());
        }
        BufferedReader orders = new BufferedReader(new InputStreamReader(supervisor, StandardCharsets.UTF_8));
        String order = orders.readLine();
        if (order == null) {
            Runtime.getRuntime().halt(0);
        }
        Thread guard = new Thread(() -> endWith(orders), "course-guard");
        guard.setDaemon(true);
        guard.start();
        String[] words = order.split("\t");
        String[] tests = new String[words.length + 1];
        tests[0] = words[0];
        tests[1] = "1";
        System.arraycopy(words, 1, tests, 2, words.length - 1);
        TestProgram.main(tests);
    }

    private static void endWith(BufferedReader orders) {
        try {
            while (orders.readLine() != null) {
                // Nothing more is expected but the end.
            }
        } catch (IOException gone) {
            // As good as the end.
        }
        Runtime.getRuntime().halt(1);
    }
}
