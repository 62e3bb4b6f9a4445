import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;

var rocket = Photo.named("rocket.jpg");
String sides(BufferedImage picture) {
    return picture.getWidth() + " by " + picture.getHeight();
}
var photo = ImageIO.read(new ByteArrayInputStream(rocket.bytes()));
System.out.println(sides(photo));
System.out.println(sides(Thumbnails.of(photo).forceSize(128, 128).asBufferedImage()));
System.out.println(sides(Thumbnails.of(photo).size(128, 128).asBufferedImage()));
var icon = new BufferedImage(60, 40, BufferedImage.TYPE_INT_ARGB);
System.out.println(sides(Thumbnails.of(icon).size(128, 128).asBufferedImage()));
