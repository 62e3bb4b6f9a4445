package course.grader;

import course.grader.ledger.Answers;
import course.grader.ledger.Ledger;
import course.grader.ledger.Result;
import course.grader.ledger.Roll;
import course.grader.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Joins what several machines have graded. Doing it twice does no harm. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description =
                "Joins the folders that the shards of one class were graded to, and writes the reports of the whole.",
        footer = "Exit status: 0 all are there, 1 some are missing, 2 wrong arguments.")
final class MergeShards implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "What --out named for each shard.")
    private List<Path> shards;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "grades",
            description = "Where results and reports go (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CourseTree course = CourseTree.ofThisProgram();
        Roll roll = commonRoll();
        List<String> missing = new ArrayList<>();
        try (Ledger ledger = Ledger.open(out);
                WorkFolder work = WorkFolder.open(course)) {
            ledger.write(roll);
            for (String id : roll.students()) {
                Optional<Result> found = find(id);
                if (found.isPresent()) {
                    ledger.write(found.get());
                    copyAnswers(id, ledger);
                } else {
                    missing.add(id);
                }
            }
            course.lookAlikes().find(roll.students(), ledger, work.path().resolve("alike"));
        }
        spec.commandLine().getOut().print(new Reports(out).write());
        spec.commandLine().getOut().flush();
        if (!missing.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("merge: %d of %d submissions are missing: %s; grade their shard again, then merge again."
                            .formatted(missing.size(), roll.students().size(), String.join(", ", missing)));
        }
        return missing.isEmpty() ? 0 : 1;
    }

    private Roll commonRoll() throws IOException {
        Roll first = null;
        for (Path shard : shards) {
            if (!Files.isDirectory(shard)) {
                throw new IOException("there is no folder " + shard);
            }
            Roll roll = Ledger.roll(shard)
                    .orElseThrow(() -> new IOException(shard + " holds no graded shard: name what --out named there"));
            if (first != null
                    && !(roll.students().equals(first.students())
                            && roll.exercises().equals(first.exercises()))) {
                throw new IOException(shards.get(0) + " and " + shard + " are of different classes or courses");
            }
            first = first == null || first.warning().isEmpty() ? roll : first;
        }
        return first;
    }

    private void copyAnswers(String id, Ledger ledger) throws IOException {
        for (Path shard : shards) {
            if (Ledger.read(shard, id).filter(Result::complete).isPresent()) {
                Optional<Answers> answers = Ledger.answers(shard, id);
                if (answers.isPresent()) {
                    ledger.write(answers.get());
                }
            }
        }
    }

    private Optional<Result> find(String id) throws IOException {
        Result found = null;
        for (Path shard : shards) {
            Optional<Result> here = Ledger.read(shard, id).filter(Result::complete);
            if (here.isPresent()) {
                if (found != null && !found.equals(here.get())) {
                    throw new IOException("there are two different results of " + id
                            + ": grade it again, or leave the older folder out");
                }
                found = here.get();
            }
        }
        return Optional.ofNullable(found);
    }
}
