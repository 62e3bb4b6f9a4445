package course.imgur;

import java.io.IOException;

/** Given. Imgur's answer was not what it should be; the message says which page and why. */
public class ImgurException extends IOException {
    private static final long serialVersionUID = 1L;

    public ImgurException(String message) {
        super(message);
    }

    public ImgurException(String message, Throwable cause) {
        super(message, cause);
    }
}
