package course.grader.intake;

import course.classroom.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The submissions of a class, in the order of their ids.
 *
 * @param handins one a student
 * @param absent names on the roster of whom there is nothing
 * @param ignored entries that are nobody's, each with the reason
 */
public record Intake(List<Handin> handins, List<String> absent, List<String> ignored) {
    private static final int LONGEST_ID = 60;

    /**
     * Finds them in a folder that holds a folder, an archive or a checkout a student, or what Moodle, Canvas or Gradescope let one
     * download, unpacked. A folder that is itself laid out as the course is counts as one submission.
     *
     * @throws IOException with a sentence for the instructor, when there is nothing to grade
     */
    public static Intake of(Path folder, List<Lesson> lessons, Roster roster) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("there are no submissions at " + folder
                    + ": name a folder with a folder, zip or tar file for each student");
        }
        if (lessons.stream().anyMatch(lesson -> Files.isDirectory(folder.resolve(lesson.folder())))) {
            String name = folder.toRealPath().getFileName().toString();
            return of(Map.of(Whose.of(name), List.of(folder)), roster, List.of());
        }
        return inside(folder, roster);
    }

    private static Intake inside(Path folder, Roster roster) throws IOException {
        List<String> ignored = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Path entry : entries(folder)) {
            String name = entry.getFileName().toString();
            if (Files.isSymbolicLink(entry)) {
                ignored.add(name + " is a link");
            } else if (!name.startsWith(".") && !name.equals("__MACOSX")) {
                names.add(name);
            }
        }
        if (names.size() == 1 && Files.exists(folder.resolve(names.get(0)).resolve(GradescopeLayout.METADATA))) {
            return inside(folder.resolve(names.get(0)), roster);
        }
        Layout layout = names.remove(GradescopeLayout.METADATA) ? new GradescopeLayout(folder) : Layout.of(names);
        Map<String, Whose> owners = new LinkedHashMap<>();
        Map<Whose, List<Path>> parts = new LinkedHashMap<>();
        for (String name : names) {
            Path entry = folder.resolve(name);
            Optional<Whose> whose = layout.whose(name);
            if (whose.isEmpty()) {
                ignored.add(name + " belongs to no student");
            } else if (!isReadable(entry, layout)) {
                ignored.add(name + " is neither a folder nor a zip or tar file");
            } else {
                // Two entries of one student belong together; in a plain folder alice and alice.zip are two
                // submissions.
                String key = layout == Layout.PLAIN ? name : whose.get().key();
                Whose owner = owners.computeIfAbsent(key, same -> whose.get());
                parts.computeIfAbsent(distinct(owner, key, layout), same -> new ArrayList<>())
                        .add(entry);
            }
        }
        if (parts.isEmpty()) {
            throw new IOException("there is no submission in " + folder
                    + ": it should hold a folder, zip or tar file for each student");
        }
        return of(parts, roster, ignored);
    }

    private static Whose distinct(Whose owner, String entry, Layout layout) {
        return layout == Layout.PLAIN ? new Whose(entry, owner.name(), owner.keys()) : owner;
    }

    private static boolean isReadable(Path entry, Layout layout) {
        return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                || Archives.isArchive(entry)
                || layout != Layout.PLAIN && entry.toString().endsWith(".java");
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static Intake of(Map<Whose, List<Path>> parts, Roster roster, List<String> ignored) {
        Map<String, Handin> byId = new TreeMap<>();
        Set<String> used = new HashSet<>();
        parts.entrySet().stream()
                .sorted((a, b) -> a.getKey().key().compareTo(b.getKey().key()))
                .forEach(each -> {
                    Whose whose = each.getKey();
                    String id = unused(plain(Archives.withoutEnding(whose.key())), used);
                    String name = roster.nameOf(whose.keys()).orElse(whose.name());
                    byId.put(id, new Handin(id, name, whose.keys(), each.getValue()));
                });
        List<Handin> handins = List.copyOf(byId.values());
        return new Intake(handins, roster.absent(handins), ignored);
    }

    /** A name as a file can have it on every system, and no other program can misread it. */
    private static String plain(String name) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("^[.-]+|[.-]+$", "");
        return ascii.isEmpty() ? "submission" : ascii.substring(0, Math.min(LONGEST_ID, ascii.length()));
    }

    private static String unused(String id, Set<String> used) {
        String free = id;
        for (int i = 2; !used.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = id + "-" + i;
        }
        return free;
    }

    /** Those of one machine of several: the i-th of n, counted from 0, gets every n-th. */
    public Intake shard(int index, int count) {
        List<Handin> mine = new ArrayList<>();
        for (int i = index; i < handins.size(); i += count) {
            mine.add(handins.get(i));
        }
        return new Intake(List.copyOf(mine), absent, ignored);
    }
}
