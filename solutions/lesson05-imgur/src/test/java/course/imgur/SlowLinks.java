package course.imgur;

import course.classroom.test.Stillness;
import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.List;
import okhttp3.HttpUrl;

/**
 * Links that are slow to read: before the first one comes, every thread that was started earlier has had the time to do all it
 * can do without links.
 */
final class SlowLinks extends AbstractCollection<HttpUrl> {
    private final List<HttpUrl> links;

    SlowLinks(List<HttpUrl> links) {
        this.links = links;
    }

    @Override
    public Iterator<HttpUrl> iterator() {
        Stillness.settle();
        return links.iterator();
    }

    @Override
    public int size() {
        return links.size();
    }
}
