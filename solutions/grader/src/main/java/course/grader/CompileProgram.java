package course.grader;

import com.google.gson.Gson;
import course.classroom.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@link ShutInCompiler} runs: {@code CompileProgram LESSON ERRORS CLASSES ROOT...}. Writes the errors by source file as JSON to the
 * file {@code ERRORS} when it has come to its end, and ends when standard input does.
 */
final class CompileProgram {
    private CompileProgram() {}

    public static void main(String[] args) throws IOException {
        EndsWithStarter.watch();
        CourseTree course = CourseTree.ofThisProgram();
        Lesson lesson = course.lessons().stream()
                .filter(each -> each.folder().equals(args[0]))
                .findFirst()
                .orElseThrow();
        List<Path> roots = Stream.of(args).skip(3).map(Path::of).toList();
        AnswerCompiler.Result result = new AnswerCompiler(course, lesson).compile(roots, Path.of(args[2]));
        Files.writeString(Path.of(args[1]), new Gson().toJson(result.errors()));
        System.exit(0);
    }
}
