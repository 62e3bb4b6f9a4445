package course.classroom.interleave;

import java.util.ArrayList;
import java.util.List;

/** Makes lines of a text that somebody else wrote. */
final class TextCell {
    private static final int LONGEST = 400;

    private TextCell() {}

    /** On one line and printable: a line feed becomes {@code \n}, an escape \u001b; of a very long text the beginning alone. */
    static String printable(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .forEach(point -> clean.append(
                        isPrintable(point)
                                ? Character.toString(point)
                                : point == '\n' ? "\\n" : "\\u%04x".formatted(point)));
        return clean.length() < text.length() && text.codePointCount(0, text.length()) > LONGEST
                ? clean + " ..."
                : clean.toString();
    }

    /** Neither a control character, nor one that turns the direction of text, nor one that no document may contain. */
    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> (point & 0xfffe) != 0xfffe;
        };
    }

    /** For HTML and XML. */
    static String markup(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Lines of at most that width, at least one; broken at spaces, and a word that is too long wherever it reads best. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width) {
            int end = endOfLine(rest, width);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private static int endOfLine(String text, int width) {
        int space = text.lastIndexOf(' ', width);
        if (space > 0) {
            return space;
        }
        for (int end = width; end > width / 2; end--) {
            if (isSeam(text.charAt(end - 1), text.charAt(end))) {
                return end;
            }
        }
        return Character.isHighSurrogate(text.charAt(width - 1)) && width > 1 ? width - 1 : width;
    }

    private static boolean isSeam(char before, char after) {
        return Character.isLowerCase(before) && Character.isUpperCase(after) || ".,:;_/$(-".indexOf(before) >= 0;
    }
}
