package course.classroom.verdict;

import java.util.List;

/** Options of JVMs that run tests once and are thrown away. */
public final class JvmOptions {
    private JvmOptions() {}

    /**
     * The optimizing compiler gets loops alone, whose reads it may hoist: that shows which flags are not visible. For all else such a JVM
     * ends too soon to gain by it.
     */
    public static final List<String> COMPILE_LESS = List.of(
            "-XX:Tier4InvocationThreshold=100000",
            "-XX:Tier4MinInvocationThreshold=20000",
            "-XX:Tier4CompileThreshold=200000");
}
