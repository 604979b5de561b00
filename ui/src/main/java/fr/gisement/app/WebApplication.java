package fr.gisement.app;

import fr.gisement.installation.Installation;
import java.util.Objects;
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
     * @param port where it serves; 0 for any free one
     */
    static ConfigurableApplicationContext start(Installation installation, RoleWatch roles, int port) {
        SpringApplication application = new SpringApplication(GisementApplication.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("installation", installation);
            context.getBeanFactory().registerSingleton("roleWatch", roles);
        });
        return application.run("--server.port=" + port);
    }

    /** The port that a started application serves on. */
    static int port(ConfigurableApplicationContext context) {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }
}
