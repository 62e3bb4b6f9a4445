package course.grader.intake;

import course.classroom.Lesson;
import course.grader.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads what was handed in into a folder of its own. What is wrong with it becomes a note, never a failure of the whole class. */
public final class Opener {
    private static final int MOST_NOTES = 20;

    private final List<Lesson> lessons;

    /** @param lessons what answers are looked for */
    public Opener(List<Lesson> lessons) {
        this.lessons = List.copyOf(lessons);
    }

    /**
     * @param folder made anew; the submission's alone
     * @throws IOException when the grader's own folder can't be written
     */
    public Opened open(Handin handin, Path folder) throws IOException {
        List<String> notes = new ArrayList<>();
        Path raw = Folders.fresh(folder.resolve("raw"));
        Path answers = Folders.fresh(folder.resolve("answers"));
        for (Path part : handin.parts()) {
            Taker taker = new Taker(raw, notes);
            try {
                read(part, taker, notes);
            } catch (IOException damaged) {
                notes.add(part.getFileName() + " could not be read to its end: " + damaged.getMessage());
            }
        }
        layOut(raw, answers, notes);
        Folders.delete(raw);
        return new Opened(answers, digest(answers), shortened(notes));
    }

    private static void read(Path part, Taker taker, List<String> notes) throws IOException {
        if (Files.isDirectory(part)) {
            readFolder(part, taker, notes);
        } else if (Archives.isArchive(part)) {
            Archives.read(part, taker);
        } else {
            // Canvas puts whose it is before the name, Moodle likewise.
            String name = part.getFileName().toString().replaceFirst("^.*_(?=[^_]+$)", "");
            taker.offer(name, () -> Files.newInputStream(part));
        }
    }

    /** Archives that lie in it are read too: an LMS keeps an uploaded zip in the student's folder. */
    private static void readFolder(Path folder, Taker taker, List<String> notes) throws IOException {
        List<Path> files = new ArrayList<>();
        List<Path> links = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                return Set.of("target", ".git").contains(inner.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    files.add(file);
                } else if (attributes.isSymbolicLink()) {
                    links.add(file);
                }
                return files.size() > 100_000 ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                notes.add("left out: '" + folder.relativize(file) + "' can't be read");
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.naturalOrder());
        links.sort(Comparator.naturalOrder());
        for (Path link : links) {
            taker.refuse(folder.relativize(link).toString(), "is a link");
        }
        for (Path file : files) {
            if (Archives.isArchive(file) && file.getParent().equals(folder)) {
                Archives.read(file, taker);
            } else {
                taker.offer(folder.relativize(file).toString(), () -> Files.newInputStream(file));
            }
        }
    }

    private void layOut(Path raw, Path answers, List<String> notes) throws IOException {
        List<Path> files = Folders.files(raw);
        Set<Path> roots =
                new TreeSet<>(Comparator.comparingInt(Path::getNameCount).thenComparing(Path::toString));
        for (Path file : files) {
            for (int i = 0; i + 2 < file.getNameCount(); i++) {
                if (isLesson(file.getName(i)) && file.getName(i + 1).toString().equals("src")) {
                    roots.add(i == 0 ? Path.of("") : file.subpath(0, i));
                }
            }
        }
        if (roots.isEmpty()) {
            new LooseFiles(lessons).layOut(raw, files, answers);
            if (Folders.files(answers).isEmpty()) {
                notes.add("it holds no answer: no file of a package course."
                        + lessons.get(0).topic() + " and so on");
            }
            return;
        }
        Path root = roots.iterator().next();
        if (roots.size() > 1) {
            notes.add("it holds the lessons in several folders: those in '" + root + "' count");
        }
        Folders.copy(raw.resolve(root.toString()), answers, file -> true);
    }

    private boolean isLesson(Path name) {
        return lessons.stream().anyMatch(lesson -> lesson.folder().equals(name.toString()));
    }

    private static String digest(Path folder) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : Folders.files(folder)) {
                byte[] content = Files.readAllBytes(folder.resolve(file));
                String head = file.toString().replace('\\', '/') + "\0" + content.length + "\0";
                digest.update(head.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static List<String> shortened(List<String> notes) {
        if (notes.size() <= MOST_NOTES) {
            return notes;
        }
        List<String> first = new ArrayList<>(notes.subList(0, MOST_NOTES));
        first.add("and " + (notes.size() - MOST_NOTES) + " more of the kind");
        return first;
    }
}
