package course.classroom.interleave;

import course.classroom.interleave.PictureLayout.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the steps' texts tell of threads that act on one another. Where a text tells nothing that is understood there is no arrow. */
final class PictureArrows {
    /** @param isHeldBy it leads from one that waits to the step by which another got what it waits for; else it leads onwards in time */
    record Arrow(Box from, Box to, boolean isHeldBy) {}

    private final PictureLayout layout;
    private final List<Box> boxes;
    private final ThreadNames names;
    private final List<Arrow> arrows = new ArrayList<>();

    private PictureArrows(PictureLayout layout) {
        this.layout = layout;
        boxes = layout.boxes;
        names = layout.names;
    }

    static List<Arrow> of(PictureLayout layout) {
        PictureArrows found = new PictureArrows(layout);
        for (int i = 0; i < layout.boxes.size(); i++) {
            found.from(i);
        }
        return found.arrows;
    }

    private void from(int index) {
        Box box = boxes.get(index);
        if (box.kind() == StepKind.WAKE || box.kind() == StepKind.START) {
            for (String name : named(box)) {
                after(index, later -> name.equals(later.shown().step().name()) && isOther(box, later))
                        .ifPresent(other -> addOnward(box, other));
            }
        } else if (unlocks(box)) {
            after(index, later -> isSameObject(box, later) && locks(later))
                    .filter(next -> isOther(box, next))
                    .ifPresent(next -> addOnward(box, next));
        } else if (box.kind() == StepKind.WAIT) {
            holder(index).ifPresent(holder -> arrows.add(new Arrow(box, holder, true)));
        }
    }

    /** The threads that it wakes, starts or interrupts. */
    private static List<String> named(Box box) {
        String text = box.shown().step().text();
        String verb = box.kind() == StepKind.WAKE && text.contains(" wakes ") ? " wakes " : " ";
        return List.of(text.substring(text.indexOf(verb) + verb.length()).split(", "));
    }

    /** Across a gap it would be a guess. */
    private void addOnward(Box from, Box to) {
        if (!layout.isInterrupted(from, to)) {
            arrows.add(new Arrow(from, to, false));
        }
    }

    private Optional<Box> after(int index, Predicate<Box> what) {
        return boxes.stream().skip(index + 1L).filter(what).findFirst();
    }

    /** The step by which a thread got what this one waits for, if it still has it. */
    private Optional<Box> holder(int index) {
        Box waiter = boxes.get(index);
        String text = waiter.shown().step().text();
        for (int i = index - 1; i >= 0 && text.contains(", held by "); i--) {
            Box box = boxes.get(i);
            if (isSameObject(waiter, box) && locks(box) && isOther(waiter, box)) {
                return text.endsWith(" " + names.of(box.shown().step().thread())) ? Optional.of(box) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean unlocks(Box box) {
        return box.kind() == StepKind.UNLOCK || box.shown().step().text().endsWith(", unlocks it");
    }

    private static boolean locks(Box box) {
        return box.kind() == StepKind.LOCK || box.kind() == StepKind.RETURN;
    }

    private static boolean isOther(Box box, Box other) {
        return box.lane() != other.lane();
    }

    private static boolean isSameObject(Box box, Box other) {
        int object = box.shown().step().object();
        return object >= 0 && object == other.shown().step().object();
    }
}
