import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

var whole = Photo.named("rocket.jpg").bytes();
var half = Arrays.copyOf(whole, whole.length / 2);
System.out.println(ImageIO.read(new ByteArrayInputStream(half)).getHeight());

ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(half)));
reader.addIIOReadWarningListener((source, warning) -> System.out.println(warning));
BufferedImage top = reader.read(0);
