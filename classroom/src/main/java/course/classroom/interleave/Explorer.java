package course.classroom.interleave;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/** Plays one schedule after another, until one fails or there are no more. */
final class Explorer {
    private static final int FIRST_LENGTH = 50;
    private static final int OUT_OF_CONTROL_AT_MOST = 20;
    private static final int NEVER_IN_CONTROL = 4;
    private static final int STUBBORN_AT_MOST = 20;
    private static final int AMPLIFIED_ROUNDS = 100;
    private static final long SEEDS_APART = 1_000_003;
    private static final int SPURIOUS_EVERY = 3;

    private final Settings settings;
    private final ScenarioCall scenario;
    private final ClassLoader parent;
    private final IntConsumer told;
    private final Predicate<String> own;
    private final BoundedSearch search;
    private final Crew crew = new Crew();

    private WorldLoader library;
    private WorldLoader world;
    private int played;
    private long steps;
    private long hash;
    private int outOfControl;
    private boolean isBeyondControl;
    private int stubborn;
    private int length = FIRST_LENGTH;

    Explorer(Settings settings, ScenarioCall scenario, ClassLoader parent, IntConsumer told) {
        this.settings = settings;
        this.scenario = scenario;
        this.parent = parent;
        this.told = told;
        String itsPackage = scenario.type().substring(0, scenario.type().lastIndexOf('.') + 1);
        own = name ->
                name.startsWith(itsPackage) || settings.prefixes().stream().anyMatch(name::startsWith);
        search = settings.isSearch() ? new BoundedSearch(settings.bound()) : null;
    }

    /** Blocks until: something is found or the schedules are used up, and its own threads have ended. */
    Exploration explore() {
        try {
            return exploreAll();
        } finally {
            crew.dismiss();
        }
    }

    private Exploration exploreAll() {
        int first = settings.replay() == null || settings.isSearch()
                ? 0
                : settings.replay().number();
        int last = settings.replay() == null
                ? settings.schedules() - 1
                : settings.replay().number();
        if (settings.replay() != null && !settings.isSearch()) {
            length = settings.replay().length();
        }
        for (int number = first; number <= last; number++) {
            Optional<Finding> finding = explore(number);
            if (finding.isPresent()) {
                return result(finding, false, false);
            }
            if (isHopeless()) {
                break;
            }
            if (search != null && !search.next()) {
                return result(Optional.empty(), outOfControl == 0 && !search.hasLeftOut(), false);
            }
        }
        return outOfControl == 0 ? result(Optional.empty(), false, false) : result(amplify(), false, true);
    }

    private boolean isHopeless() {
        boolean neverInControl = outOfControl == played && outOfControl >= NEVER_IN_CONTROL;
        return neverInControl || outOfControl > OUT_OF_CONTROL_AT_MOST || stubborn > STUBBORN_AT_MOST;
    }

    private Exploration result(Optional<Finding> finding, boolean isExhaustive, boolean wasAmplified) {
        return new Exploration(finding, played, steps, isExhaustive, outOfControl, wasAmplified, hash);
    }

    private Optional<Finding> amplify() {
        return Amplifier.play(scenario, parent, own, settings.seed(), AMPLIFIED_ROUNDS, settings.toleratesUncaught());
    }

    private Optional<Finding> explore(int number) {
        int lengthBefore = length;
        Performance.Outcome outcome = playUnderControl(number);
        played++;
        told.accept(played);
        steps += outcome.steps();
        hash = hash * 31 + outcome.hash();
        length = (int) Math.max(10, Math.min(outcome.steps(), Integer.MAX_VALUE));
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("interrupted while it explored schedules");
        }
        if (!outcome.isUnderControl()) {
            outOfControl++;
            return Optional.empty();
        }
        if (outcome.problem() == null && (outcome.race() == null || settings.toleratesRaces())) {
            return Optional.empty();
        }
        int lengthAfter = length;
        length = lengthBefore;
        Optional<Finding> finding = report(number, outcome);
        length = lengthAfter;
        return finding;
    }

    /**
     * Plays the schedule once more if control is lost by chance, as on a machine that stops for a moment. Where the code blocks outside all
     * models it is lost again; then later schedules are played once.
     */
    private Performance.Outcome playUnderControl(int number) {
        Performance.Outcome outcome = play(number, false);
        if (outcome.isUnderControl() || isBeyondControl) {
            return outcome;
        }
        Performance.Outcome again = play(number, false);
        isBeyondControl = !again.isUnderControl();
        return again;
    }

    /** Plays the schedule again, to see each step of it. */
    private Optional<Finding> report(int number, Performance.Outcome first) {
        Performance.Outcome again = play(number, true);
        boolean isTheSame = again.isUnderControl()
                && again.hash() == first.hash()
                && (again.problem() == null) == (first.problem() == null)
                && (again.race() == null) == (first.race() == null);
        Performance.Outcome told = isTheSame ? again : first;
        if (told.problem() == null && isTheSame && again.trace().isHarmless(again.race())) {
            return Optional.empty();
        }
        Problem problem = told.problem() == null ? told.race().problem(told.names()) : told.problem();
        return Optional.of(new Finding(
                problem.kind(),
                isTheSame
                        ? problem.what()
                        : problem.what()
                                + "\n(What the threads do depends on more than their schedule, such as hash codes:"
                                + " played again it went another way.)",
                problem.failure(),
                new Replay(settings.seed(), number, length).toString(),
                strategy(number).name(),
                isTheSame ? steps(again) : List.of()));
    }

    private static List<Step> steps(Performance.Outcome outcome) {
        return outcome.problem() == null
                ? outcome.trace().stepsUntil(outcome.race())
                : outcome.trace().steps();
    }

    private Performance.Outcome play(int number, boolean tracing) {
        prepareWorld();
        Strategy strategy = strategy(number);
        if (search != null) {
            search.begin();
        }
        Scheduler scheduler = new Scheduler(strategy, oddities(number), world, crew, tracing);
        Performance.Outcome outcome = Performance.play(scenario, scheduler, settings.toleratesUncaught());
        crew.gather(!world.hasInheritance());
        stubborn += outcome.unwindable();
        if (outcome.needsNewLibrary()) {
            library = null;
        }
        return outcome;
    }

    /** Statics begin anew in each schedule: classes that have any are loaded again. */
    private void prepareWorld() {
        if (library == null) {
            library = WorldLoader.library(parent);
            world = null;
        }
        if (world == null || world.hasMutableStatics()) {
            world = new WorldLoader(library, own);
        }
    }

    private Strategy strategy(int number) {
        if (search != null) {
            return search;
        }
        long seed = settings.seed() * SEEDS_APART + number;
        return switch (settings.strategies()) {
            case RANDOM_WALK -> new RandomWalk(seed, 1);
            case PCT -> new PriorityChanges(seed, 1 + number % 4, length);
            case PARTIAL_ORDER -> new PartialOrderSampling(seed);
            case MIX ->
                switch (number % 4) {
                    case 0 -> new RandomWalk(seed, 1);
                    case 1 -> new PriorityChanges(seed, 2 + number / 4 % 3, length);
                    case 2 -> new PartialOrderSampling(seed);
                    default -> new RandomWalk(seed, 0.2);
                };
        };
    }

    private Oddities oddities(int number) {
        return search != null
                ? new Oddities(true, true, settings.earlyTimeouts(), 0)
                : new Oddities(
                        number % 2 == 1,
                        number % SPURIOUS_EVERY == SPURIOUS_EVERY - 1,
                        settings.earlyTimeouts(),
                        number);
    }
}
