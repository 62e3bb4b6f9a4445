package course.grader.report;

import course.grader.Outcome;
import course.grader.ledger.AtomicFile;
import course.grader.ledger.ExerciseResult;
import course.grader.ledger.Result;
import course.grader.ledger.TestResult;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** As Surefire writes it, a file a student: {@code junit/TEST-<id>.xml}. Without times, which differ from run to run. */
final class JunitReport implements Report {
    private final Path folder;

    JunitReport(Path folder) {
        this.folder = folder;
    }

    @Override
    public void add(Result result) throws IOException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            writeSuite(xml, result);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("cannot write XML", e);
        }
        AtomicFile.write(folder.resolve("junit").resolve("TEST-" + result.id() + ".xml"), text + "\n");
    }

    private static void writeSuite(XMLStreamWriter xml, Result result) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", result.id());
        xml.writeAttribute("time", "0");
        xml.writeAttribute(
                "tests",
                String.valueOf(result.exercises().stream()
                        .mapToInt(each -> Math.max(1, each.tests().size()))
                        .sum()));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute(
                "skipped",
                String.valueOf(result.exercises().stream()
                        .filter(each -> isSkipped(each))
                        .count()));
        xml.writeAttribute(
                "failures",
                String.valueOf(result.exercises().stream()
                        .mapToLong(JunitReport::failures)
                        .sum()));
        for (ExerciseResult exercise : result.exercises()) {
            if (exercise.tests().isEmpty()) {
                writeWhole(xml, exercise);
            }
            for (TestResult test : exercise.tests()) {
                begin(xml, exercise, test.clause().isEmpty() ? test.test() : test.clause() + ": " + test.test());
                if (!test.passed()) {
                    writeFailure(xml, test.message());
                }
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }

    private static boolean isSkipped(ExerciseResult exercise) {
        return exercise.outcome() == Outcome.NOT_COUNTED;
    }

    private static long failures(ExerciseResult exercise) {
        boolean whole = exercise.tests().isEmpty() && !isSkipped(exercise) && exercise.outcome() != Outcome.RIGHT;
        return exercise.failed().size() + (whole ? 1 : 0);
    }

    private static void writeWhole(XMLStreamWriter xml, ExerciseResult exercise) throws XMLStreamException {
        begin(xml, exercise, "the exercise as a whole");
        if (isSkipped(exercise)) {
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", legal(exercise.why()));
        } else {
            writeFailure(xml, exercise.why());
        }
        xml.writeEndElement();
    }

    private static void begin(XMLStreamWriter xml, ExerciseResult exercise, String name) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", legal(name));
        xml.writeAttribute("classname", exercise.label());
        xml.writeAttribute("time", "0");
    }

    private static void writeFailure(XMLStreamWriter xml, String message) throws XMLStreamException {
        xml.writeStartElement("failure");
        xml.writeAttribute("message", legal(message.lines().findFirst().orElse("")));
        xml.writeAttribute("type", AssertionError.class.getName()); // readers take a failure without a type for none
        xml.writeCharacters(legal(message));
        xml.writeEndElement();
    }

    /** XML has no way to write some characters. */
    private static String legal(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    @Override
    public void finish() {
        // each student's file is written
    }
}
