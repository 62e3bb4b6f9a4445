package course.classroom.interleave.standin;

import java.io.InvalidClassException;
import java.io.ObjectInputStream;

/** Stands in for {@code jdk.internal.access.JavaObjectInputStreamAccess}, which collections ask before they read an array. */
@FunctionalInterface
public interface JavaObjectInputStreamAccess {
    /** Nothing is deserialized in a controlled world, so nothing is refused. */
    void checkArray(ObjectInputStream stream, Class<?> arrayType, int length) throws InvalidClassException;
}
