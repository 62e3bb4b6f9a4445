package course.imgur.app;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvException;
import java.nio.file.Path;

/** Finds the id by which Imgur knows a program. */
final class ClientId {
    static final String NAME = "IMGUR_CLIENT_ID";

    private ClientId() {}

    /** From the environment, or else from the file {@code .env} in that folder. */
    static String find(Path folder) throws Problem {
        String id = read(folder);
        if (id == null || id.isBlank()) {
            throw new Problem(
                    Problem.USAGE,
                    "--imgur needs a client id: set " + NAME + " in the environment or in a file .env"
                            + " (.env.example shows how), or leave --imgur out to use the course's own gallery.");
        }
        if (!id.strip().matches("[!-~]+")) { // what a header can carry
            throw new Problem(
                    Problem.USAGE,
                    NAME + " has characters that no client id has: copy it again from where Imgur shows it.");
        }
        return id.strip();
    }

    private static String read(Path folder) throws Problem {
        try {
            return Dotenv.configure()
                    .directory(folder.toAbsolutePath().toString()) // an empty path would be the root folder
                    .ignoreIfMissing()
                    .load()
                    .get(NAME);
        } catch (DotenvException e) {
            throw new Problem(
                    Problem.USAGE,
                    "The file .env can't be read: " + e.getMessage() + " (.env.example shows its form).",
                    e);
        }
    }
}
