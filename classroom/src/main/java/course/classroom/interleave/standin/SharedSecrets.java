package course.classroom.interleave.standin;

/** Stands in for {@code jdk.internal.access.SharedSecrets}, where packages of the JDK find each other's back doors. */
public final class SharedSecrets {
    private SharedSecrets() {}

    public static JavaLangAccess getJavaLangAccess() {
        return Thread::currentThread;
    }

    public static JavaObjectInputStreamAccess getJavaObjectInputStreamAccess() {
        return (stream, arrayType, length) -> {};
    }

    /** Nobody asks for it. */
    public static void setJavaUtilConcurrentFJPAccess(JavaUtilConcurrentFJPAccess access) {}
}
