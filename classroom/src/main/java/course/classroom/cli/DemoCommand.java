package course.classroom.cli;

import course.classroom.Lesson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lists the demos or runs one. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "List the lessons' demos, or run one: 'course demo 2.1' runs the first of lesson 2.")
final class DemoCommand implements Callable<Integer> {
    private static final int SCREEN = 80;
    private static final Column NUMBER = new Column("  1.10".length(), 2, Overflow.TRUNCATE);
    private static final Column TITLE = new Column(SCREEN - NUMBER.width, 1, Overflow.WRAP);

    @ParentCommand
    private Course course;

    @Parameters(index = "0", arity = "0..1", paramLabel = "DEMO", description = "The demo's number, such as 2.1.")
    private String wanted;

    @Parameters(
            index = "1..*",
            paramLabel = "ARGUMENT",
            description = "Arguments for the demo; behind -- when they begin with a dash.")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Demo> demos = new ArrayList<>();
        for (Lesson lesson : course.folder().lessons()) {
            demos.addAll(Demo.of(course.folder(), lesson));
        }
        if (wanted == null) {
            list(demos);
            return 0;
        }
        Demo demo = demos.stream()
                .filter(each -> wanted.matches("0?" + each.lesson().number() + "\\.0?" + each.order()))
                .findFirst()
                .orElseThrow(
                        () -> new CourseException(2, "there is no demo " + wanted + "; './course demo' lists them."));
        if (!demo.isAvailable()) {
            throw new CourseException(
                    69, "demo " + demo.number() + " needs Java " + demo.since() + " or newer: set JAVA_HOME to one.");
        }
        String module = demo.lesson().folder();
        course.builder().build("lesson " + demo.lesson().number(), Builder.COMPILE, List.of(module));
        return Program.run(Program.java(course.folder().classPath(module), demo.className(), arguments));
    }

    private void list(List<Demo> demos) {
        if (demos.isEmpty()) {
            System.out.println("There are no demos yet.");
        }
        Lesson last = null;
        for (Demo demo : demos) {
            if (demo.lesson() != last) {
                last = demo.lesson();
                System.out.println(course.terminal().bold("Lesson " + last.number() + ": " + last.title()));
            }
            TextTable line =
                    TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), NUMBER, TITLE); // goes on under the title
            line.addRowValues(
                    demo.number(), demo.title() + (demo.isAvailable() ? "" : " (needs Java " + demo.since() + ")"));
            System.out.print(line);
        }
    }
}
