package course.classroom.interleave;

import java.io.Serializable;

/**
 * What is played under one schedule after another: builds its objects, lets {@link Actors} use them, checks what came of it. Each
 * time it begins from nothing, so that a schedule depends on nothing but its seed.
 *
 * <p>Give it as a lambda without captured values, or with captured numbers, strings and other values of the JDK; the test's own
 * fields are out of its reach, since its code runs in classes loaded anew. (It is serializable only so that the lambda can be found
 * there; nothing is ever written.)
 */
@FunctionalInterface
public interface Scenario extends Serializable {
    /** Fails by throwing; any {@link Throwable} will do. */
    void play() throws Throwable;
}
