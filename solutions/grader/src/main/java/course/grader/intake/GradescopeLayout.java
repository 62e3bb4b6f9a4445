package course.grader.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Gradescope's export: folders {@code submission_123}, and a file that tells whose each one is. */
final class GradescopeLayout implements Layout {
    static final String METADATA = "submission_metadata.yml";
    private static final int MOST_CHARACTERS = 50_000_000;

    private final Map<String, Whose> submitters = new LinkedHashMap<>();

    /**
     * @throws IOException with a sentence for the instructor, when the file of metadata is not one
     */
    GradescopeLayout(Path folder) throws IOException {
        Path file = folder.resolve(METADATA);
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_CHARACTERS);
        try {
            Object read = new Yaml(new SafeConstructor(limits)).load(Files.readString(file));
            if (!(read instanceof Map<?, ?> entries)) {
                throw new IOException(file + " lists no submissions: export them from Gradescope once more");
            }
            entries.forEach(
                    (entry, about) -> submitters.put(String.valueOf(entry), whose(String.valueOf(entry), about)));
        } catch (YAMLException e) {
            throw new IOException(
                    file + " is not what Gradescope writes: export the submissions once more ("
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ")",
                    e);
        }
    }

    @Override
    public Optional<Whose> whose(String entry) {
        return Optional.ofNullable(submitters.get(entry));
    }

    /** A group's submission carries the names of all. */
    private static Whose whose(String entry, Object about) {
        List<String> names = new ArrayList<>();
        List<String> keys = new ArrayList<>(List.of(entry));
        if (about instanceof Map<?, ?> facts && facts.get(":submitters") instanceof List<?> people) {
            for (Object each : people) {
                if (each instanceof Map<?, ?> person) {
                    add(names, person.get(":name"));
                    add(keys, person.get(":sid"));
                    add(keys, person.get(":email"));
                }
            }
        }
        keys.addAll(names);
        return new Whose(entry, names.isEmpty() ? entry : String.join(", ", names), keys);
    }

    private static void add(List<String> list, Object value) {
        if (value != null && !value.toString().isBlank()) {
            list.add(value.toString());
        }
    }
}
