package course.classroom.interleave;

import java.util.regex.Pattern;

/** What sort of thing a step's text tells of. A text that is none of those known is {@link #OTHER}: reports must do without. */
enum StepKind {
    READ("reads "),
    WRITE("writes "),
    /** Or is about to, as the next step shows. */
    LOCK("locks |calls (\\w+\\.)?lock(Interruptibly)?\\(\\) on "),
    UNLOCK("unlocks |calls (\\w+\\.)?unlock\\(\\) on "),
    /** A wait is over. */
    RETURN("wait\\(\\d*\\) (returns|times out)|join\\(\\): .* has ended|wakes |will wake "),
    /** It can't go on by itself: somebody else has to unlock, notify, unpark, end. */
    WAIT("waits |wait\\(\\d*\\) on |join\\(\\): waits |joins |blocks in |parks"),
    /** It lets another go on. */
    WAKE("notify(All)?\\(\\) |unparks |interrupts "),
    START("starts "),
    END("ends$"),
    DEATH("dies of "),
    OTHER("");

    private final Pattern beginning;

    StepKind(String beginning) {
        this.beginning = Pattern.compile(beginning);
    }

    static StepKind of(Step step) {
        for (StepKind kind : values()) {
            if (kind.beginning.matcher(step.text()).lookingAt()) {
                return kind;
            }
        }
        return OTHER;
    }
}
