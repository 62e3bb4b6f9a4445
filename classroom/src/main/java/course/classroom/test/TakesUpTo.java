package course.classroom.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** For a test that works for long without waiting, such as a stress test: its limit, in place of {@link Patience#LIMIT}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesUpTo {
    /** The limit before it counts as a hang, in seconds; stretched as {@link Patience#LIMIT} is. */
    int seconds();
}
