/**
 * What the renamed classes of {@code java.util.concurrent} find in place of what they call inside the JDK. Each class here stands in
 * for the one of the same simple name, and has of its methods those that are called on JDK 17 or on JDK 25; {@code LibraryLinkTest}
 * tells when one is missing.
 *
 * <p>Public because woven classes are in other packages. Nobody else uses it.
 */
package course.classroom.interleave.standin;
