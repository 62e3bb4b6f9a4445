package course.grader.alike;

import course.grader.ledger.Alike;
import de.jplag.GreedyStringTiling;
import de.jplag.JPlagComparison;
import de.jplag.ParsingException;
import de.jplag.Submission;
import de.jplag.Token;
import de.jplag.java.Language;
import de.jplag.options.JPlagOptions;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares answers as JPlag does: by the kinds of their statements in their order, whatever their names, comments and layout are; what
 * the stub gives is left out. File by file, so that only answers to the same exercise are compared, then summed up.
 */
final class Likeness {
    /** Shorter sequences are alike in any two right answers. */
    private static final int SHORTEST_MATCH = 12;

    /** Two or three short exercises are not enough to say anything. */
    private static final int FEWEST_ALIKE = 120;

    private static final int NEARLY_THE_SAME = 90;

    private final Language language = new Language();
    private final JPlagOptions options =
            new JPlagOptions(language, Set.of(), Set.of()).withMinimumTokenMatch(SHORTEST_MATCH);
    private final Map<List<String>, Sum> sums = new TreeMap<>(
            Comparator.<List<String>, String>comparing(ids -> ids.get(0)).thenComparing(ids -> ids.get(1)));

    /** What two submissions have in common: tokens that match, of all tokens that they wrote themselves. */
    private static final class Sum {
        private int alike;
        private int own;
        private int both;
        private final List<String> nearlyTheSame = new ArrayList<>();

        int percent() {
            return own == 0 ? 0 : Math.min(100, 200 * alike / own);
        }
    }

    /** An answer that JPlag can read, and how many tokens of it are the student's own. */
    private record Parsed(Submission submission, int own) {}

    /**
     * @param part which file of the course it is
     * @param answers one a submission, named by its id, in the order of their names
     */
    void add(String part, Path base, List<Path> answers) {
        GreedyStringTiling tiling = new GreedyStringTiling(options);
        Optional<Submission> stub = parse(List.of(base)).stream().findFirst();
        List<Parsed> parsed = parse(answers).stream()
                .map(each -> new Parsed(each, own(tiling, each, stub)))
                .toList();
        for (int i = 0; i < parsed.size(); i++) {
            for (int j = i + 1; j < parsed.size(); j++) {
                compare(part, tiling, parsed.get(i), parsed.get(j));
            }
        }
    }

    /**
     * Those that are Java and no more than a parser can take. Most are, so all are parsed at once, and only where that fails, halves of
     * them.
     */
    private List<Submission> parse(List<Path> files) {
        try {
            Map<File, List<Token>> tokens =
                    language.parse(files.stream().map(Path::toFile).collect(Collectors.toSet())).stream()
                            .collect(Collectors.groupingBy(Token::getFile));
            return files.stream()
                    .filter(file -> tokens.containsKey(file.toFile()))
                    .map(file -> submission(file.toFile(), tokens.get(file.toFile())))
                    .toList();
        } catch (ParsingException | RuntimeException | StackOverflowError | AssertionError unreadable) {
            if (files.size() <= 1) {
                return List.of();
            }
            int half = files.size() / 2;
            return Stream.of(files.subList(0, half), files.subList(half, files.size()))
                    .flatMap(each -> parse(each).stream())
                    .toList();
        }
    }

    private Submission submission(File file, List<Token> tokens) {
        String id = file.getName().replaceFirst("\\.java$", "");
        Submission submission = new Submission(id, file, true, List.of(file), language);
        submission.setTokenList(tokens);
        return submission;
    }

    private static int own(GreedyStringTiling tiling, Submission answer, Optional<Submission> stub) {
        int all = answer.getNumberOfTokens() - 1; // the last one is the file's end
        return stub.map(base ->
                        all - tiling.generateBaseCodeMarking(answer, base).getNumberOfMatchedTokens())
                .orElse(all);
    }

    private void compare(String part, GreedyStringTiling tiling, Parsed first, Parsed second) {
        JPlagComparison comparison = tiling.compare(first.submission(), second.submission());
        int alike = comparison.getNumberOfMatchedTokens();
        int own = first.own() + second.own();
        Sum sum = sums.computeIfAbsent(
                List.of(first.submission().getName(), second.submission().getName()), ids -> new Sum());
        sum.alike += alike;
        sum.own += own;
        sum.both++;
        if (own > 0 && 200 * alike / own >= NEARLY_THE_SAME) {
            sum.nearlyTheSame.add(part);
        }
    }

    /** Those that are too alike, the most alike first. */
    List<Alike.Pair> pairs() {
        return sums.entrySet().stream()
                .filter(each ->
                        each.getValue().alike >= FEWEST_ALIKE && each.getValue().percent() >= LookAlikes.LEAST_PERCENT)
                .map(each -> pair(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt(Alike.Pair::percent)
                        .reversed()
                        .thenComparing(Alike.Pair::first)
                        .thenComparing(Alike.Pair::second))
                .toList();
    }

    private static Alike.Pair pair(List<String> ids, Sum sum) {
        return new Alike.Pair(ids.get(0), ids.get(1), sum.percent(), sum.nearlyTheSame, sum.both);
    }
}
