package course.classroom.interleave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import course.classroom.interleave.woven.Features;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WovenStepsTest {
    private static final String WOVEN = Features.class.getPackageName() + '.';
    private static final String SAMPLE = WOVEN + "Sample";

    private static List<String> steps(String method) throws IOException {
        return WovenSteps.of(SAMPLE, method).steps();
    }

    private static List<Site> sites(String method) throws IOException {
        return WovenSteps.of(SAMPLE, method).sites();
    }

    @Test
    @DisplayName("before a field is read or written stands a step that tells which, and where")
    void fields() throws IOException {
        assertThat(steps("increment")).containsExactly("field: reads total", "field: writes total");
        assertThat(sites("increment"))
                .containsExactly(
                        new Site(
                                SAMPLE,
                                "increment",
                                "Sample.java",
                                31,
                                Site.Kind.READ,
                                "reads total",
                                SAMPLE + ".total"),
                        new Site(
                                SAMPLE,
                                "increment",
                                "Sample.java",
                                31,
                                Site.Kind.WRITE,
                                "writes total",
                                SAMPLE + ".total"));
    }

    @Test
    @DisplayName("a field is known by the class that declares it")
    void inheritedFields() throws IOException {
        assertThat(sites("share"))
                .extracting(Site::field)
                .containsExactly(SAMPLE + ".shared", WOVEN + "SampleBase.inherited", SAMPLE + ".shared");
    }

    @Test
    @DisplayName("a volatile field's steps are told apart")
    void volatileFields() throws IOException {
        assertThat(sites("stop")).extracting(Site::kind).containsExactly(Site.Kind.VOLATILE);
    }

    @Test
    @DisplayName("final fields and variables are no steps")
    void unseen() throws IOException {
        assertThat(steps("unseen")).isEmpty();
    }

    @Test
    @DisplayName("elements of arrays are steps")
    void elements() throws IOException {
        assertThat(steps("store"))
                .containsExactly("field: reads cells", "field: reads total", "element: writes an element");
    }

    @Test
    @DisplayName("a constructor's steps begin after super()")
    void constructors() throws IOException {
        assertThat(steps("<init>"))
                .containsExactly("element: writes an element", "field: writes cells", "field: writes total");
    }

    @Test
    @DisplayName("a class initializer runs undisturbed, however it ends")
    void initializers() throws IOException {
        assertThat(steps("<clinit>")).containsExactly("undisturbed", "undisturbed", "undisturbed");
    }

    @Test
    @DisplayName("a synchronized method enters at its first line and leaves however it ends")
    void synchronizedMethods() throws IOException {
        assertThat(steps("add"))
                .containsExactly(
                        "enterMethod: enters synchronized add()",
                        "field: reads total",
                        "field: writes total",
                        "exitMethod",
                        "exitMethod");
        assertThat(sites("add")).extracting(Site::line).containsOnly(52);
    }

    @Test
    @DisplayName("monitors, waits and loops are taken over")
    void monitors() throws IOException {
        assertThat(steps("block"))
                .containsExactly(
                        "field: reads cells",
                        "enter: locks",
                        "field: reads cells",
                        "notifyAll: notifies all on",
                        "exit",
                        "exit");
        assertThat(steps("await")).containsExactly("field: reads stopped", "wait: waits on", "loop");
    }

    @Test
    @DisplayName("threads are wrapped, registered and joined")
    void threads() throws IOException {
        assertThat(steps("start"))
                .containsExactly("wrap", "beforeStart", "afterStart: has started a thread", "join: joins");
    }

    @Test
    @DisplayName("calls of collections are steps, on those they are given as well")
    void collections() throws IOException {
        assertThat(steps("collections"))
                .containsExactly(
                        "bridge: calls List.get()",
                        "bridge: calls List.add()",
                        "inheritedCall: calls ConcurrentHashMap.putAll() with",
                        "bridge: calls ConcurrentHashMap.putAll()",
                        "bridge: calls Map.values()",
                        "inheritedCall: calls new ArrayList() with",
                        "bridge: calls ArrayList.size()");
        assertThat(sites("collections"))
                .extracting(Site::kind)
                .containsExactly(
                        Site.Kind.COLLECTION_READ,
                        Site.Kind.COLLECTION_WRITE,
                        Site.Kind.COLLECTION_READ,
                        Site.Kind.SYNCHRONIZES,
                        Site.Kind.COLLECTION_READ,
                        Site.Kind.COLLECTION_READ,
                        Site.Kind.COLLECTION_SIZE);
    }

    @Test
    @DisplayName("a learner's class that extends a collection is one, and so are its calls of super")
    void learnersCollections() throws IOException {
        assertThat(WovenSteps.of(SAMPLE + "$Counted", "addAll").steps())
                .containsExactly("inheritedCall: calls ArrayList.addAll()", "bridge: calls Counted.isEmpty()");
    }

    @Test
    @DisplayName("a method reference is a step at its own line")
    void references() throws IOException {
        assertThat(sites("references")).extracting(Site::what).containsExactly("calls List.forEach()");
        assertThat(sites("interleave$addAndGet"))
                .extracting(Site::method, Site::line, Site::what)
                .containsExactly(tuple("references", 81, "calls AtomicInteger.addAndGet()"));
    }

    @Test
    @DisplayName("what the JDK does to an array is a step on it")
    void arrays() throws IOException {
        assertThat(steps("arrays"))
                .containsExactly(
                        "field: reads cells",
                        "copy: calls System.arraycopy() to",
                        "bridge: calls Arrays.sort()",
                        "step: calls VarHandle.setVolatile()",
                        "wholeArray: clones the array");
    }

    @Test
    @DisplayName("printing, which holds a lock of the stream's, runs undisturbed however it ends")
    void printing() throws IOException {
        assertThat(steps("print")).contains("bridge");
        assertThat(steps("interleave$printf")).containsExactly("undisturbed", "undisturbed", "undisturbed");
    }
}
