package course.classroom.interleave;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What happened in a schedule, step by step, with the values read and written. Guarded by the token. */
final class Trace {
    private static final int ROWS_AT_MOST = 20_000;

    /** Of a step; a write's value is known only after it. */
    static final class Row {
        final Task task;
        final String place;
        final Object object;
        final int index;
        final Site site; // null unless it is an access
        String text;
        Object value;

        Row(Task task, String place, String text, Object object, int index, Site site) {
            this.task = task;
            this.place = place;
            this.text = text;
            this.object = object;
            this.index = index;
            this.site = site;
        }

        private boolean isAt(Race race) {
            return site != null
                    && !site.kind().isCollection()
                    && object == race.object()
                    && index == race.index()
                    && Objects.equals(site.field(), race.oneSite().field());
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Names names;

    Trace(Names names) {
        this.names = names;
    }

    void add(Task task, String place, String text, Object object) {
        add(new Row(task, place, text, object, Task.NO_INDEX, null));
    }

    private Row add(Row row) {
        if (rows.size() < ROWS_AT_MOST) {
            rows.add(row);
        }
        return row;
    }

    /** A step on memory, just before it is taken. */
    void access(Task task, Site site, Object object, int index, WorldLoader world) {
        String what = site.what();
        if (site.field() == null && index == Task.NO_INDEX) {
            String text = object == null ? what : what + " on " + names.of(object);
            add(new Row(task, site.place(), text, object, index, site));
            return;
        }
        String target = index == Task.NO_INDEX
                ? site.field().substring(site.field().lastIndexOf('.') + 1)
                : names.of(object) + (index >= 0 ? "[" + index + "]" : "");
        boolean writes = site.kind().writes() || what.startsWith("writes");
        Row row = add(new Row(task, site.place(), (writes ? "writes " : "reads ") + target, object, index, site));
        if (writes) {
            task.written = row;
        } else if (index != Task.EVERY_INDEX) {
            row.value = value(site, object, index, world);
            row.text += " = " + names.ofValue(row.value);
        }
    }

    /** Of the task's last step, if that was a write: it has been done by now. */
    void completeWrite(Task task) {
        Row row = task.written;
        task.written = null;
        if (row != null && row.index != Task.EVERY_INDEX) {
            row.value = value(row.site, row.object, row.index, task.scheduler.world);
            row.text += " = " + names.ofValue(row.value);
        }
    }

    private static Object value(Site site, Object object, int index, WorldLoader world) {
        if (index >= 0) {
            return index < Array.getLength(object) ? Array.get(object, index) : null;
        }
        try {
            Field field = field(site, world);
            field.setAccessible(true);
            return field.get(object);
        } catch (ReflectiveOperationException | LinkageError e) {
            return null; // the value is a convenience
        }
    }

    private static Field field(Site site, WorldLoader world) throws ReflectiveOperationException {
        int dot = site.field().lastIndexOf('.');
        return Class.forName(site.field().substring(0, dot), false, world)
                .getDeclaredField(site.field().substring(dot + 1));
    }

    /**
     * Whether a race is one that hurts nobody: a value that every thread may work out and store for all, as {@link String#hashCode} does.
     * All who write it write the same value, no primitive long or double (which may be seen by halves), and no object but a
     * {@linkplain Values value}; and whoever reads it before it is there, writes it itself.
     */
    boolean isHarmless(Race race) {
        List<Row> accesses = rows.stream().filter(row -> row.isAt(race)).toList();
        List<Row> writes =
                accesses.stream().filter(row -> row.site.kind().writes()).toList();
        if (writes.isEmpty() || !isWhole(writes.get(0))) {
            return false;
        }
        Object value = writes.get(0).value;
        return writes.stream().allMatch(row -> Values.areSame(row.value, value))
                && accesses.stream()
                        .filter(row -> !row.site.kind().writes() && !Values.areSame(row.value, value))
                        .allMatch(read -> writes.stream()
                                .anyMatch(
                                        write -> write.task == read.task && rows.indexOf(write) > rows.indexOf(read)));
    }

    private static boolean isWhole(Row write) {
        boolean isWide = write.value instanceof Long || write.value instanceof Double;
        return Values.isValue(write.value) && !(isWide && isPrimitive(write));
    }

    private static boolean isPrimitive(Row row) {
        if (row.index >= 0) {
            return row.object.getClass().getComponentType().isPrimitive();
        }
        try {
            return field(row.site, row.task.scheduler.world).getType().isPrimitive();
        } catch (ReflectiveOperationException | LinkageError e) {
            return true; // there was a value, so that it can be found
        }
    }

    int size() {
        return rows.size();
    }

    List<Step> steps() {
        return steps(rows);
    }

    /** Until both accesses of the race have been made. */
    List<Step> stepsUntil(Race race) {
        int one = indexOf(race.one(), race.oneSite(), race);
        int other = indexOf(race.other(), race.otherSite(), race);
        return steps(rows.subList(0, Math.min(Math.max(one, other) + 1, rows.size())));
    }

    private int indexOf(String thread, Site site, Race race) {
        int index = race.row();
        while (index < rows.size()
                && !(rows.get(index).task.name.equals(thread)
                        && site.equals(rows.get(index).site)
                        && rows.get(index).object == race.object())) {
            index++;
        }
        return index;
    }

    private List<Step> steps(List<Row> wanted) {
        return wanted.stream()
                .map(row -> new Step(
                        row.task.number,
                        row.task.name,
                        row.place,
                        row.text,
                        row.object == null ? -1 : names.number(row.object)))
                .toList();
    }
}
