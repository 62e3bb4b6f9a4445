package course.classroom.cli;

import course.classroom.redis.RedisServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The programs that the course needs, for the doctor. */
final class Tools {
    private static final Pattern VERSION = Pattern.compile("Apache Maven (\\d+)\\.(\\d+)\\.(\\d+)[\\w.-]*");
    private static final int NEWER = 21;

    private final CourseFolder course;
    private final Map<String, String> environment;

    Tools(CourseFolder course, Map<String, String> environment) {
        this.course = course;
        this.environment = environment;
    }

    List<Finding> findings() throws IOException, InterruptedException {
        List<Finding> findings = new ArrayList<>(List.of(java(), options(), maven()));
        findings.add(
                RedisServer.isOnPath("redis-server")
                        ? Finding.ok("redis-server", "is there")
                        : Finding.note(
                                "redis-server",
                                "is not there, so 5.11 is left out",
                                "Debian: apt install redis-server."));
        return findings;
    }

    private Finding java() {
        String version = Runtime.version() + " in " + System.getProperty("java.home");
        for (String tool : List.of("javac", "jshell")) {
            try {
                Program.tool(tool);
            } catch (CourseException missing) {
                return Finding.bad("JDK", version + ", without " + tool, "Set JAVA_HOME to a whole JDK 17 or newer.");
            }
        }
        return Runtime.version().feature() < NEWER
                ? Finding.note(
                        "JDK",
                        version + ": 1.8 and 5.6 need Java 21 and are left out",
                        "Set JAVA_HOME to a JDK 21 or newer to have them.")
                : Finding.ok("JDK", version);
    }

    /** Options that reach every JVM, the tests' too: -Xint, a small heap or another collector changes what is judged. */
    private Finding options() {
        for (String name : List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS")) {
            String set = environment.getOrDefault(name, "");
            if (!set.isBlank()) {
                return Finding.bad("options", name + "=" + set, "Unset it: it reaches the JVMs that judge.");
            }
        }
        return Finding.ok("options", "none that reach every JVM");
    }

    private Finding maven() throws IOException, InterruptedException {
        Path log = Files.createTempFile("maven", ".log");
        try {
            String said = String.join("\n", new Maven(course).version(log));
            Matcher version = VERSION.matcher(said);
            if (!version.find()) {
                return Finding.bad("Maven", "does not tell its version", "Install Maven 3.8.7 or newer.");
            }
            int number = Integer.parseInt(version.group(1)) * 10_000
                    + Integer.parseInt(version.group(2)) * 100
                    + Integer.parseInt(version.group(3));
            return number < 30_807
                    ? Finding.bad(
                            "Maven",
                            version.group() + " is too old",
                            "Install 3.8.7 or newer, or use ./mvnw in place of mvn.")
                    : Finding.ok("Maven", version.group());
        } catch (CourseException none) {
            return Finding.bad(
                    "Maven",
                    "is not there, and cannot be downloaded",
                    "Connect to the network for ./mvnw, or install Maven 3.8.7 or newer.");
        } finally {
            Files.delete(log);
        }
    }
}
