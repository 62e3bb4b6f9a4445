package course.classroom.timeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A run of the program that draws, in a JVM of its own as the launcher starts it. */
record Drawing(int status, String said) {
    /** Blocks until: it has ended. */
    static Drawing of(Path folder, Class<?> test, String... options) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "said", ".txt");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(PictureProgram.class.getName(), "9.1", test.getName()));
        command.addAll(List.of(options));
        Process program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        return new Drawing(program.waitFor(), Files.readString(out));
    }
}
