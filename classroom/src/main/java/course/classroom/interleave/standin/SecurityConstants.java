package course.classroom.interleave.standin;

/** Stands in for {@code sun.security.util.SecurityConstants}, of which JDK 17's thread factories name one permission. */
public final class SecurityConstants {
    public static final RuntimePermission GET_CLASSLOADER_PERMISSION = new RuntimePermission("getClassLoader");

    private SecurityConstants() {}
}
