package course.classroom.cli;

import course.classroom.cli.Finding.Weight;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Looks for what would spoil a verdict. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Look for what would spoil builds or verdicts on this machine, and tell what to do.",
            "Exit status: 1 when there is something."
        })
final class DoctorCommand implements Callable<Integer> {
    @ParentCommand
    private Course course;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Finding> findings = new ArrayList<>(new Tools(course.folder(), System.getenv()).findings());
        findings.addAll(new Machine(course.folder(), course.terminal()).findings());
        findings.forEach(each -> System.out.println(line(each)));
        long bad = findings.stream().filter(each -> each.weight() == Weight.BAD).count();
        System.out.println();
        System.out.println(
                bad == 0
                        ? "Nothing here spoils a verdict."
                        : bad + (bad == 1 ? " thing" : " things") + " to mend before you trust a verdict.");
        return bad == 0 ? 0 : 1;
    }

    private String line(Finding finding) {
        String mark = switch (finding.weight()) {
            case OK -> course.terminal().green("ok  ");
            case NOTE -> course.terminal().yellow("note");
            case BAD -> course.terminal().red("BAD ");
        };
        String seen = "%s  %-13s %s".formatted(mark, finding.what(), finding.seen());
        return finding.remedy().isEmpty() ? seen : seen + "\n                    " + finding.remedy();
    }
}
