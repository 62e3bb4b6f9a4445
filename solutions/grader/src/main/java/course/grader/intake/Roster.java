package course.grader.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Who is in the class: a CSV file with a column for the name and other columns, whatever they are called, by any value of which a
 * submission may be known: folder, number, e-mail address, account. So the lists of Moodle, Canvas, Gradescope and GitHub serve as
 * they are.
 */
public final class Roster {
    private static final List<String> NAME_COLUMNS = List.of("name", "full name", "student", "student name");

    private final List<Person> people;

    private record Person(String name, Set<String> keys) {}

    private Roster(List<Person> people) {
        this.people = List.copyOf(people);
    }

    /** Without anybody. */
    public static Roster none() {
        return new Roster(List.of());
    }

    /**
     * @throws IOException with a sentence for the instructor
     */
    public static Roster read(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .setAllowMissingColumnNames(true)
                .get();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser rows = format.parse(text)) {
            return new Roster(people(file, rows));
        } catch (NoSuchFileException missing) {
            throw new IOException("there is no roster at " + file, missing);
        } catch (UncheckedIOException | IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
            throw new IOException(
                    "the roster " + file + " is no CSV file in UTF-8 with a line of titles: " + e.getMessage(), e);
        }
    }

    private static List<Person> people(Path file, CSVParser rows) throws IOException {
        String nameColumn = rows.getHeaderNames().stream()
                .filter(title ->
                        NAME_COLUMNS.contains(title.replace("\uFEFF", "").toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IOException("the roster " + file
                        + " has no column 'name': put titles such as 'name,email' in its first line"));
        List<Person> people = new ArrayList<>();
        for (CSVRecord row : rows) {
            String name = row.isMapped(nameColumn) && row.isSet(nameColumn) ? row.get(nameColumn) : "";
            Set<String> keys = new LinkedHashSet<>();
            row.forEach(value -> keys.add(folded(value)));
            keys.remove("");
            if (!name.isEmpty()) {
                people.add(new Person(name, keys));
            }
        }
        return people;
    }

    /** The name of the one whom one of the keys belongs to; empty if the roster doesn't know it. */
    Optional<String> nameOf(List<String> keys) {
        return keys.stream()
                .flatMap(key -> people.stream().filter(person -> person.keys().contains(folded(key))))
                .map(Person::name)
                .findFirst();
    }

    /** The names of those to whom none of the submissions belongs, in the roster's order. */
    List<String> absent(List<Handin> handins) {
        Set<String> met = new LinkedHashSet<>();
        handins.forEach(handin -> handin.keys().forEach(key -> met.add(folded(key))));
        return people.stream()
                .filter(person -> person.keys().stream().noneMatch(met::contains))
                .map(Person::name)
                .toList();
    }

    private static String folded(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
