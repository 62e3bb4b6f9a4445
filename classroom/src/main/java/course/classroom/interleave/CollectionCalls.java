package course.classroom.interleave;

import java.util.Set;
import java.util.regex.Pattern;

/** Which calls are steps on a collection, a builder of strings, a format or what else {@code java.util} has, and what they do to it. */
final class CollectionCalls {
    private CollectionCalls() {}

    /** Types of {@code java.util} that hold nothing which threads share, or only call back. */
    private static final Pattern NOT_SHARED = Pattern.compile(
            "java/util/(?:function|stream|regex|logging|zip|jar|random|spi|prefs)/.*|java/util/(?:Base64|Calendar|"
                    + "Comparator|Currency|Date|Formatter|GregorianCalendar|Locale|Objects|Optional\\w*|Random|Scanner|"
                    + "SplittableRandom|TimeZone|UUID|concurrent/(?:Callable|TimeUnit))(?:\\$.*)?");

    private static final Pattern MADE_FOR_THREADS = Pattern.compile(
            "java/util/concurrent/.*|java/util/(?:Hashtable|Stack|Timer|Vector)|java/lang/StringBuffer");

    /** Which work in fields of their own, so that even to format is to change them. */
    private static final Set<String> FORMATS = Set.of(
            "java/text/Format",
            "java/text/DateFormat",
            "java/text/SimpleDateFormat",
            "java/text/NumberFormat",
            "java/text/DecimalFormat",
            "java/text/MessageFormat");

    private static final Set<String> OPTIMISTIC = Set.of("tryOptimisticRead", "tryConvertToOptimisticRead");

    private static final Set<String> SIZES = Set.of("size", "isEmpty");

    private static final Set<String> STEPS = Set.of("next", "previous", "nextElement", "forEachRemaining");

    /** Other methods that leave the collection as it is. */
    private static final Set<String> READS =
            Set.of(("get contains containsKey containsValue containsAll iterator listIterator stream parallelStream"
                            + " forEach keySet values entrySet peek peekFirst peekLast element getFirst getLast"
                            + " first last indexOf lastIndexOf getOrDefault subList toArray hasNext hasPrevious"
                            + " nextIndex previousIndex hasMoreElements elements keys spliterator"
                            + " descendingIterator descendingMap descendingSet descendingKeySet navigableKeySet headMap"
                            + " tailMap subMap headSet tailSet subSet reversed firstKey lastKey floorKey ceilingKey"
                            + " lowerKey higherKey firstEntry lastEntry floorEntry ceilingEntry lowerEntry higherEntry"
                            + " floor ceiling lower higher comparator getKey getValue length charAt substring toString"
                            + " equals hashCode compareTo chars capacity cardinality nextSetBit nextClearBit elementAt"
                            + " firstElement lastElement search copyInto clone codePointAt codePointBefore codePointCount"
                            + " offsetByCodePoints codePoints subSequence getChars previousSetBit previousClearBit intersects"
                            + " toLongArray toByteArray toPattern")
                    .split(" "));

    /** Methods whose result still shows the collection: whoever uses it uses the collection. */
    private static final Set<String> VIEWS = Set.of(
            ("iterator listIterator spliterator descendingIterator keySet values entrySet subList elements keys reversed"
                            + " descendingMap descendingSet descendingKeySet navigableKeySet headMap tailMap subMap headSet"
                            + " tailSet subSet")
                    .split(" "));

    private static final Set<String> ELEMENTS =
            Set.of("get(I)Ljava/lang/Object;", "set(ILjava/lang/Object;)Ljava/lang/Object;");

    /** Methods that read the collection given as their last argument. */
    private static final Set<String> COPIES =
            Set.of("<init>", "addAll", "containsAll", "copyOf", "join", "putAll", "removeAll", "retainAll");

    private static final Pattern ENDS_WITH_COLLECTION =
            Pattern.compile(".*Ljava/(?:util/(?:Collection|List|Set|SortedSet|Map|SortedMap)|lang/Iterable);");

    /** Is a call on that type a step, if it isn't static? */
    static boolean concern(String owner) {
        String type = original(owner);
        return type.equals("java/lang/StringBuilder")
                || type.equals("java/lang/StringBuffer")
                || type.equals("java/lang/Iterable")
                || FORMATS.contains(type)
                || type.startsWith("java/util/") && !NOT_SHARED.matcher(type).matches();
    }

    /** Does the call read a collection that it is given as its last argument? */
    static boolean copiesLastArgument(Call call) {
        String type = original(call.owner());
        return COPIES.contains(call.name())
                && (type.startsWith("java/util/") || type.equals("java/lang/String"))
                && ENDS_WITH_COLLECTION.matcher(call.parameters()).matches();
    }

    /** @param owner the type of the JDK that has the method */
    static Site.Kind kind(String owner, String method) {
        if (MADE_FOR_THREADS.matcher(original(owner)).matches()) {
            return OPTIMISTIC.contains(method) ? Site.Kind.OPTIMISTIC_READ : Site.Kind.SYNCHRONIZES;
        }
        if (SIZES.contains(method)) {
            return Site.Kind.COLLECTION_SIZE;
        }
        if (STEPS.contains(method)) {
            return Site.Kind.COLLECTION_STEP;
        }
        return READS.contains(method) ? Site.Kind.COLLECTION_READ : Site.Kind.COLLECTION_WRITE;
    }

    /** Is that {@code list.get(index)} or {@code list.set(index, …)}? */
    static boolean isOfElement(Call call) {
        return ELEMENTS.contains(call.method());
    }

    static boolean isView(Call call) {
        return VIEWS.contains(call.name()) && call.result().startsWith("L");
    }

    private static String original(String type) {
        return type.startsWith(Library.CONTROLLED) ? type.substring(Library.CONTROLLED.length()) : type;
    }
}
