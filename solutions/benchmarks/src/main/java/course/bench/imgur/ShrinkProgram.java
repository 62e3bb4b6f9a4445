package course.bench.imgur;

import com.sun.management.OperatingSystemMXBean;
import course.imgur.Thumbnailer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.name.Rename;

/** Makes thumbnails of a folder's JPEGs again and again, and says how much of the processors' time each round took. */
final class ShrinkProgram {
    /** Instead of the answer to exercise 5.8 that is on the class path. */
    static final String PLAIN_LIBRARY = "library";

    private ShrinkProgram() {}

    /** @param args the folder, the longer side in pixels, the rounds, and {@link #PLAIN_LIBRARY} if that is wanted */
    public static void main(String[] args) throws IOException {
        List<Path> images = images(Path.of(args[0]));
        int size = Integer.parseInt(args[1]);
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        for (int round = 1; round <= Integer.parseInt(args[2]); round++) {
            long begin = system.getProcessCpuTime();
            if (args[args.length - 1].equals(PLAIN_LIBRARY)) {
                for (Path image : images) {
                    Thumbnails.of(image.toFile()).size(size, size).toFiles(Rename.SUFFIX_HYPHEN_THUMBNAIL);
                }
            } else {
                Thumbnailer thumbnailer = new Thumbnailer(size);
                for (Path image : images) {
                    thumbnailer.create(image);
                }
            }
            System.out.println("processor " + (system.getProcessCpuTime() - begin) / 1e9);
        }
    }

    /** The JPEGs right in the folder, thumbnails left out. */
    static List<Path> images(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jpg"))
                    .filter(file -> !file.toString().endsWith("thumbnail.jpg"))
                    .sorted()
                    .toList();
        }
    }
}
