package fr.gisement.browser;

import fr.gisement.app.GisementApplication;
import fr.gisement.installation.Installation;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** One of several replicas in the test's own process, on a free port. */
record TestNode(ConfigurableApplicationContext context, int port) implements AutoCloseable {

    static TestNode start(Installation installation, String... settings) {
        SpringApplication application = new SpringApplication(GisementApplication.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("installation", installation));
        String[] arguments = new String[settings.length + 1];
        arguments[0] = "--server.port=0";
        System.arraycopy(settings, 0, arguments, 1, settings.length);
        ConfigurableApplicationContext context = application.run(arguments);
        return new TestNode(
                context,
                Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                        .getPort());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
