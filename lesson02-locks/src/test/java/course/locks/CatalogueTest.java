package course.locks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.test.Actor;
import course.classroom.test.Rendezvous;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("2.5 Catalogue")
class CatalogueTest {
    @Test
    @DisplayName("C1: what was added is there")
    void isThere() {
        Catalogue<String> catalogue = new Catalogue<>();
        catalogue.add("sun");
        catalogue.addPair("bread", "butter");

        assertThat(catalogue.snapshot())
                .as("C1: a snapshot after sun, and the pair bread and butter, were added")
                .containsExactlyInAnyOrder("sun", "bread", "butter");
        assertThat(catalogue.anyMatch("butter"::equals))
                .as("C1: whether one of the items is butter")
                .isTrue();
        assertThat(catalogue.anyMatch("cheese"::equals))
                .as("C1: whether one of the items is cheese")
                .isFalse();
    }

    @Test
    @DisplayName("C3: two anyMatch go on at the same time")
    void twoReaders() {
        Catalogue<String> catalogue = new Catalogue<>();
        catalogue.add("sun");
        Rendezvous inside = new Rendezvous(2);
        for (String name : List.of("reader 1", "reader 2")) {
            Actor.call(
                    name,
                    () -> catalogue.anyMatch(item -> {
                        inside.meet(); // waits for the other one
                        return false;
                    }));
        }

        inside.awaitFull(() ->
                "C3: one reader is inside its predicate, and the other one waits until it has answered: two that only"
                        + " look need not keep each other out; see 'Many readers, or one writer'");
    }

    @Test
    @DisplayName("C6: a snapshot stays as it is")
    void snapshotStays() {
        Catalogue<String> catalogue = new Catalogue<>();
        catalogue.add("sun");
        List<String> snapshot = catalogue.snapshot();
        catalogue.add("moon");

        assertThat(snapshot)
                .as("C6: a snapshot with sun, after moon was added to the catalogue")
                .containsExactly("sun");
    }

    @Test
    @DisplayName("C8: null is refused")
    void nullIsRefused() {
        assertThatThrownBy(() -> new Catalogue<String>().add(null), "C8: what add(null) throws")
                .isInstanceOf(NullPointerException.class);
    }
}
