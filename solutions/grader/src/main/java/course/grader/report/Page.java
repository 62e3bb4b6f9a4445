package course.grader.report;

import course.grader.ledger.AtomicFile;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** An HTML page made from a template, in which whatever is filled in is escaped. */
final class Page {
    private static final Configuration CONFIGURATION = configuration();

    private final String template;

    /** @param template a file's name, such as {@code class.ftlh} */
    Page(String template) {
        this.template = template;
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(Page.class, "");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }

    void write(Path file, Map<String, Object> model) throws IOException {
        try {
            Template read = CONFIGURATION.getTemplate(template);
            StringWriter text = new StringWriter();
            read.process(model, text);
            AtomicFile.write(file, text.toString());
        } catch (TemplateException e) {
            throw new IllegalStateException("the template " + template + " is wrong", e);
        }
    }
}
