/**
 * Benchmarks for instructors, started by {@code ./course bench}.
 *
 * <p>{@link course.bench.InterleaveBench} lets the interleaving engine loose on the {@linkplain course.zoo.Zoo zoo}. It cuts the work
 * into {@link course.bench.Job jobs} and gives them to a {@link course.bench.Crew} of JVMs, since one exploration at a time runs in
 * a JVM. In each of them {@link course.bench.Keeper} does one job after another and writes what came of it, an
 * {@link course.bench.Outcome}, as a line of JSON; the outcomes add up to a {@link course.bench.Tally} for each animal.
 */
package course.bench;
