package course.imgur.app;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads durations such as {@code 50ms}, {@code 1.5s} and {@code 0}. */
final class LatencyConverter implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?)(ms|s)");

    @Override
    public Duration convert(String text) {
        if (text.equals("0")) {
            return Duration.ZERO;
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + text + "' is no latency; write it as 50ms, 1s or 0");
        }
        int digits = matcher.group(2).equals("ms") ? 6 : 9;
        BigDecimal nanos = new BigDecimal(matcher.group(1)).movePointRight(digits);
        return Duration.ofNanos(nanos.longValue());
    }
}
