package course.bench.imgur;

import course.classroom.gallery.Gallery;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import okhttp3.HttpUrl;

/** The answers to exercise 5.8 beside Thumbnailator as it is, Pillow and libvips: images a processor second, and how true they are. */
final class ThumbnailBench {
    private static final int SIZE = 128;
    private static final int ROUNDS = 16; // the last one counts: a JVM has compiled by then what it will
    private static final int IMAGES = 24;
    private static final String MODEL = "course: model answer";
    private static final String THUMBNAILATOR = "Thumbnailator";
    private static final String PILLOW_DRAFT = "Pillow, draft";

    private final Report report;
    private final Workplace place;
    private final String classPath;
    private final Path alternatives;
    private final int runs;

    /** @param alternatives the folder with other right answers, a folder each */
    ThumbnailBench(Report report, Workplace place, String classPath, Path alternatives, int runs) {
        this.report = report;
        this.place = place;
        this.classPath = classPath;
        this.alternatives = alternatives;
        this.runs = runs;
    }

    private record Contestant(String name, Command command, Path thumbnails) {}

    /** Blocks until: each has shrunk the same JPEGs that often. */
    void run() throws IOException, InterruptedException {
        Path images = photographs();
        int count = ShrinkProgram.images(images).size();
        boolean hasPillow = hasPillow();
        List<Contestant> contestants = contestants(images, hasPillow);
        Samples rates = new Samples();
        String what = "thumbnails of %d photographs".formatted(count);
        try (Report.Steps steps = report.begin(what, runs * contestants.size())) {
            for (int run = 0; run < runs; run++) {
                for (Contestant contestant : contestants) {
                    List<Double> seconds = contestant.command().run().numbers("processor");
                    rates.add(contestant.name(), count / seconds.get(seconds.size() - 1));
                    steps.done();
                }
            }
        }
        report.table("Thumbnails of JPEGs, %d pixels".formatted(SIZE), "images/processor s", rates, THUMBNAILATOR);
        String fastest = rates.contestants().stream()
                .filter(name -> name.startsWith("course"))
                .max((one, other) -> Double.compare(rates.median(one), rates.median(other)))
                .orElseThrow();
        report.reach(
                fastest + ", of Thumbnailator's images a processor second",
                rates.ratio(fastest, THUMBNAILATOR),
                Report.Bound.AT_LEAST,
                3);
        if (hasPillow) {
            report.reach(
                    fastest + ", of Pillow's with draft",
                    rates.ratio(fastest, PILLOW_DRAFT),
                    Report.Bound.AT_LEAST,
                    0.6);
            fidelity(images, contestants, fastest);
        }
    }

    private Path photographs() throws IOException {
        Path images = place.fresh("photographs");
        try (Gallery gallery = Gallery.of(IMAGES).imagesOnly().start()) {
            for (HttpUrl link : gallery.links()) {
                String name = link.pathSegments().get(link.pathSize() - 1);
                if (name.endsWith(".jpg")) {
                    Files.write(images.resolve(name), gallery.bytesOf(link));
                }
            }
        }
        return images;
    }

    private List<Contestant> contestants(Path images, boolean hasPillow) throws IOException {
        List<Contestant> all = new ArrayList<>();
        all.add(java(MODEL, classPath, images, ""));
        try (Stream<Path> folders = Files.list(alternatives)) {
            for (Path folder : folders.sorted().toList()) {
                String path = compiled(folder) + File.pathSeparator + classPath;
                all.add(java("course: " + folder.getFileName(), path, images, ""));
            }
        }
        all.add(java(THUMBNAILATOR, classPath, images, ShrinkProgram.PLAIN_LIBRARY));
        if (hasPillow) {
            all.add(pillow(PILLOW_DRAFT, "draft", images));
            all.add(pillow("Pillow, all pixels", "full", images));
        } else {
            report.lacks("Pillow");
        }
        if (Command.exists("vipsthumbnail") && Command.exists("python3")) {
            all.add(vips(images));
        } else {
            report.lacks("vipsthumbnail");
        }
        return all;
    }

    /** Each in a copy of the folder, as thumbnails come beside their images. */
    private Contestant java(String name, String path, Path images, String way) throws IOException {
        Path copy = copyOf(images, name);
        Command command =
                Command.java(path, List.of(), ShrinkProgram.class, List.of("" + copy, "" + SIZE, "" + ROUNDS, way));
        return new Contestant(name, command, copy);
    }

    private Path copyOf(Path images, String name) throws IOException {
        Path copy = place.fresh(name.replaceAll("\\W+", "-"));
        for (Path image : ShrinkProgram.images(images)) {
            Files.copy(image, copy.resolve(image.getFileName()));
        }
        return copy;
    }

    private Contestant pillow(String name, String way, Path images) throws IOException {
        Path target = place.fresh(way);
        return new Contestant(name, pillow(way, images, target, ROUNDS), target);
    }

    private Command pillow(String way, Path images, Path target, int rounds) {
        return Command.of(
                "python3",
                place.file("shrink.py").toString(),
                way,
                images.toString(),
                target.toString(),
                "" + SIZE,
                "" + rounds);
    }

    private Contestant vips(Path images) throws IOException {
        Path target = place.fresh("vips");
        List<String> words = new ArrayList<>(
                List.of("python3", place.file("processor.py").toString(), "vipsthumbnail", "--size", "" + SIZE));
        words.addAll(List.of("-o", target + "/%s.jpg"));
        ShrinkProgram.images(images).forEach(image -> words.add(image.toString()));
        return new Contestant("vipsthumbnail", new Command(words), target);
    }

    private String compiled(Path folder) throws IOException {
        Path classes = place.fresh("classes-" + folder.getFileName());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> arguments = new ArrayList<>(List.of("-nowarn", "-d", classes.toString(), "-cp", classPath));
        try (Stream<Path> files = Files.list(folder)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IOException(folder + " does not compile");
        }
        return classes.toString();
    }

    private static boolean hasPillow() throws InterruptedException {
        try {
            return Command.exists("python3")
                    && Command.of("python3", "-c", "import PIL.Image")
                            .run()
                            .lines()
                            .isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private void fidelity(Path images, List<Contestant> contestants, String fastest)
            throws IOException, InterruptedException {
        Path references = place.fresh("references");
        pillow("reference", images, references, 1).run();
        report.line("");
        report.line("How true they are: median PSNR against all pixels shrunk by Lanczos, by Pillow");
        report.line("");
        double draft = 0;
        double ours = 0;
        for (Contestant contestant : contestants) {
            double median = Fidelity.median(contestant.thumbnails(), references);
            report.line("| %s | %.1f dB |".formatted(contestant.name(), median));
            draft = contestant.name().equals(PILLOW_DRAFT) ? median : draft;
            ours = contestant.name().equals(fastest) ? median : ours;
        }
        report.reach(fastest + ": dB less true than Pillow's with draft", draft - ours, Report.Bound.AT_MOST, 0.5);
    }
}
