package course.grader;

import java.nio.file.Path;

/** Takes out of a message what differs from run to run and tells nobody anything: folders of the moment, identities, ports. */
final class Steady {
    private Steady() {}

    /** @param work the folder of the moment */
    static String words(String message, Path work) {
        return message.replace(work.toString(), "…")
                .replaceAll("@[0-9a-f]{5,8}\\b", "@…")
                .replaceAll("(localhost|127\\.0\\.0\\.1):\\d{4,5}\\b", "$1:…")
                .replaceAll("/tmp/[\\w.-]*\\d{6,}[\\w.-]*", "/tmp/…")
                .replaceAll("\\bpid \\d+", "pid …");
    }
}
