package course.imgur.demo;

import course.classroom.gallery.Photo;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Claim: a thumbnail that is forced into a square on RGB is stretched, enlarged and black where the picture was transparent; and half a
 * JPEG passes for a whole one unless you listen to the reader's warnings.
 *
 * <p>Run: {@code ./course demo 5.9}. Seen:
 *
 * <pre>
 * broken: 640 by 427 becomes 128 by 128; 60 by 40 becomes 128 by 128, its corner black
 * fixed:  640 by 427 becomes 128 by 85; 60 by 40 becomes 60 by 40, its corner transparent
 * broken: half a JPEG is read as 640 by 427, and nothing is thrown
 * fixed:  the reader warns of half a JPEG: Truncated File - Missing EOI marker
 * </pre>
 */
public class Demo09_WhatShrinkingLoses {
    public static void main(String[] args) throws IOException {
        BufferedImage photo = read(Photo.named("rocket.jpg").bytes());
        BufferedImage button = new BufferedImage(60, 40, BufferedImage.TYPE_INT_ARGB); // nothing but transparency
        button.createGraphics().fillOval(0, 0, 60, 40);

        show("broken", broken(photo), broken(button));
        show("fixed", fixed(photo), fixed(button));

        byte[] whole = Photo.named("rocket.jpg").bytes();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        System.out.println("broken: half a JPEG is read as " + sides(read(half)) + ", and nothing is thrown");
        System.out.println("fixed:  the reader warns of half a JPEG: " + warningOf(half));
    }

    private static BufferedImage broken(BufferedImage picture) throws IOException {
        return Thumbnails.of(picture)
                .forceSize(128, 128)
                .imageType(BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
    }

    private static BufferedImage fixed(BufferedImage picture) throws IOException {
        int side = Math.min(128, Math.max(picture.getWidth(), picture.getHeight()));
        return Thumbnails.of(picture)
                .size(side, side)
                .imageType(BufferedImage.TYPE_INT_ARGB)
                .asBufferedImage();
    }

    private static void show(String how, BufferedImage photo, BufferedImage button) {
        Color corner = new Color(button.getRGB(0, 0), true);
        System.out.printf(
                "%-7s 640 by 427 becomes %s; 60 by 40 becomes %s, its corner %s%n",
                how + ":", sides(photo), sides(button), corner.getAlpha() == 0 ? "transparent" : "black");
    }

    private static String sides(BufferedImage picture) {
        return picture.getWidth() + " by " + picture.getHeight();
    }

    private static BufferedImage read(byte[] image) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(image));
    }

    private static String warningOf(byte[] jpeg) throws IOException {
        AtomicReference<String> first = new AtomicReference<>();
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg)));
        reader.addIIOReadWarningListener((source, warning) -> first.compareAndSet(null, warning));
        reader.read(0);
        reader.dispose();
        return first.get();
    }
}
