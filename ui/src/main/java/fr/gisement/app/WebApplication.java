package fr.gisement.app;

import fr.gisement.installation.Installation;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The Spring application on a given installation. */
final class WebApplication {

    private WebApplication() {}

    /**
     * Starts the application; whoever starts it also closes it, before the servers it stands on.
     *
     * @param roles is told when the database refuses a tenant's login
     * @param ports where it serves
     */
    static ConfigurableApplicationContext start(Installation installation, RoleWatch roles, ProcessPorts ports) {
        SpringApplication application = new SpringApplication(GisementApplication.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("installation", installation);
            context.getBeanFactory().registerSingleton("roleWatch", roles);
        });
        return application.run(
                Stream.concat(Stream.of("--server.port=" + ports.pages()), Stream.of(ports.managementSettings()))
                        .toArray(String[]::new));
    }

    /** The port that a started application serves on. */
    static int port(ConfigurableApplicationContext context) {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }
}
