package course.classroom.interleave.standin;

/** Stands in for {@code jdk.internal.access.JavaUtilConcurrentFJPAccess}, which the fork/join pool hands out and nobody here takes. */
public interface JavaUtilConcurrentFJPAccess {}
