package course.classroom.interleave;

import java.util.List;

/**
 * What an exploration is to do.
 *
 * @param bound of a bounded search; {@link #UNBOUNDED} for sampling
 * @param prefixes of the names of classes to weave besides the scenario's package
 * @param toleratesRaces whether a data race is no finding by itself
 * @param replay the one schedule to play; null for all
 */
record Settings(
        int schedules,
        long seed,
        Strategies strategies,
        int bound,
        boolean earlyTimeouts,
        boolean toleratesUncaught,
        boolean toleratesRaces,
        List<String> prefixes,
        Replay replay) {
    static final int UNBOUNDED = -1;

    Settings {
        prefixes = List.copyOf(prefixes);
    }

    boolean isSearch() {
        return bound != UNBOUNDED;
    }

    Settings withSchedules(int changed) {
        return new Settings(
                changed, seed, strategies, bound, earlyTimeouts, toleratesUncaught, toleratesRaces, prefixes, replay);
    }

    Settings withSeed(long changed) {
        return new Settings(
                schedules,
                changed,
                strategies,
                bound,
                earlyTimeouts,
                toleratesUncaught,
                toleratesRaces,
                prefixes,
                replay);
    }

    Settings withStrategies(Strategies changed) {
        return new Settings(
                schedules, seed, changed, bound, earlyTimeouts, toleratesUncaught, toleratesRaces, prefixes, replay);
    }

    Settings withBound(int changed) {
        return new Settings(
                schedules,
                seed,
                strategies,
                changed,
                earlyTimeouts,
                toleratesUncaught,
                toleratesRaces,
                prefixes,
                replay);
    }

    Settings withEarlyTimeouts() {
        return new Settings(
                schedules, seed, strategies, bound, true, toleratesUncaught, toleratesRaces, prefixes, replay);
    }

    Settings withUncaughtTolerated() {
        return new Settings(schedules, seed, strategies, bound, earlyTimeouts, true, toleratesRaces, prefixes, replay);
    }

    Settings withRacesTolerated() {
        return new Settings(
                schedules, seed, strategies, bound, earlyTimeouts, toleratesUncaught, true, prefixes, replay);
    }

    Settings withPrefixes(List<String> changed) {
        return new Settings(
                schedules, seed, strategies, bound, earlyTimeouts, toleratesUncaught, toleratesRaces, changed, replay);
    }

    Settings withReplay(Replay changed) {
        return new Settings(
                schedules,
                changed.seed(),
                strategies,
                bound,
                earlyTimeouts,
                toleratesUncaught,
                toleratesRaces,
                prefixes,
                changed);
    }
}
