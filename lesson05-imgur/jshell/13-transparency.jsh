import java.awt.image.BufferedImage;
import net.coobird.thumbnailator.Thumbnails;

var glass = new BufferedImage(60, 40, BufferedImage.TYPE_INT_ARGB);
var onRgb = Thumbnails.of(glass).size(30, 30).imageType(BufferedImage.TYPE_INT_RGB).asBufferedImage();
var onArgb = Thumbnails.of(glass).size(30, 30).imageType(BufferedImage.TYPE_INT_ARGB).asBufferedImage();
System.out.println(Integer.toHexString(onRgb.getRGB(5, 5)));
System.out.println(Integer.toHexString(onArgb.getRGB(5, 5)));
