package course.classroom.verdict;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Marks the lines that one program sends to another, so that nobody else's pass for them: each has its number and a code that only
 * who has the key can make. Not for several threads.
 */
public final class Seal {
    private static final String BEGIN = "sealed ";

    private final Mac mac;
    private int next = 1;

    /** @param key known to both ends alone; not empty */
    public Seal(byte[] key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** @param text one line */
    public String sealed(String text) {
        int number = next++;
        return BEGIN + number + " " + code(number, text) + " " + text;
    }

    /** The text of the next sealed line; empty if the line is not that one. */
    public Optional<String> opened(String line) {
        String head = BEGIN + next + " ";
        if (!line.startsWith(head)) {
            return Optional.empty();
        }
        int space = line.indexOf(' ', head.length());
        if (space < 0) {
            return Optional.empty();
        }
        String text = line.substring(space + 1);
        if (!line.substring(head.length(), space).equals(code(next, text))) {
            return Optional.empty();
        }
        next++;
        return Optional.of(text);
    }

    private String code(int number, String text) {
        return HexFormat.of().formatHex(mac.doFinal((number + " " + text).getBytes(StandardCharsets.UTF_8)));
    }
}
