package fr.gisement.app;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import fr.gisement.installation.DataFolder;
import java.net.URL;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/** Where the log goes. */
final class Logs {

    private static final String TO = "gisement.log.to";
    private static final String FILE = "gisement.log.file";

    private Logs() {}

    /** Everything to a file of the data folder, so that the terminal stays with what an operator asked for. */
    static void toFile(DataFolder folder) {
        System.setProperty(FILE, folder.log().resolve("gisement.log").toString());
        to("FILE");
    }

    /** Everything to the standard output, where whoever runs the process collects it. */
    static void toTerminal() {
        to("OUTPUT");
    }

    private static void to(String appender) {
        System.setProperty(TO, appender);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        URL file = Objects.requireNonNull(Logs.class.getResource("/logback.xml"));
        context.reset();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(file);
        } catch (JoranException e) {
            throw new IllegalStateException(e);
        }
    }
}
