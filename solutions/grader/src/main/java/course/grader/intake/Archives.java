package course.grader.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;

/** Reads zip and tar files that may have been made to do harm: it only offers names and bytes, and the taker decides. */
final class Archives {
    private static final List<String> ENDINGS = List.of(".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".jar");

    private Archives() {}

    static boolean isArchive(Path file) {
        return ENDINGS.stream().anyMatch(name(file)::endsWith);
    }

    static String withoutEnding(String name) {
        return ENDINGS.stream()
                .filter(ending -> name.toLowerCase(Locale.ROOT).endsWith(ending))
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }

    /**
     * Offers each entry to the taker.
     *
     * @throws IOException when it is no archive, is damaged, or the taker has had enough; what was taken until then is kept
     */
    static void read(Path file, Taker taker) throws IOException {
        try {
            if (name(file).endsWith(".zip") || name(file).endsWith(".jar")) {
                readZip(file, taker);
            } else {
                readTar(file, taker);
            }
        } catch (RuntimeException damaged) { // what the library throws at some damaged files
            throw new IOException(damaged.getMessage(), damaged);
        }
    }

    private static void readZip(Path file, Taker taker) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.isUnixSymlink()) {
                    taker.refuse(entry.getName(), "is a link");
                } else if (!entry.isDirectory()) {
                    taker.offer(entry.getName(), () -> zip.getInputStream(entry));
                }
            }
        }
    }

    private static void readTar(Path file, Taker taker) throws IOException {
        try (InputStream plain = taker.counted(decompressed(file));
                TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isSymbolicLink() || entry.isLink()) {
                    taker.refuse(entry.getName(), "is a link");
                } else if (entry.isFile()) {
                    taker.offer(entry.getName(), () -> CloseShieldInputStream.wrap(tar));
                }
            }
        }
    }

    private static InputStream decompressed(Path file) throws IOException {
        InputStream packed = new BufferedInputStream(Files.newInputStream(file));
        if (name(file).endsWith("gz")) {
            return GzipCompressorInputStream.builder()
                    .setInputStream(packed)
                    .setDecompressConcatenated(true)
                    .get();
        }
        return name(file).endsWith(".bz2") ? new BZip2CompressorInputStream(packed, true) : packed;
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
