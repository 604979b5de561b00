package fr.gisement.app;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import fr.gisement.installation.DataFolder;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/** Where the application's log goes. */
final class Logs {

    private static final String FILE = "gisement.log.file";

    private Logs() {}

    /** Everything to a file of the data folder, so that the terminal stays with what an operator asked for. */
    static void toFile(DataFolder folder) {
        System.setProperty(FILE, folder.log().resolve("gisement.log").toString());
        configure("logback-file.xml");
    }

    /** Everything to the standard output, where whoever runs the process collects it. */
    static void toOutput() {
        configure("logback-output.xml");
    }

    /** Now, and again when Spring Boot sets logging up. */
    private static void configure(String file) {
        System.setProperty("logging.config", "classpath:" + file);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(Objects.requireNonNull(Logs.class.getResource("/" + file)));
        } catch (JoranException e) {
            throw new IllegalStateException(e);
        }
    }
}
