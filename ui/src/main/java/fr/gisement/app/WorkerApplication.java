package fr.gisement.app;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import fr.gisement.figures.FigureProperties;
import fr.gisement.installation.Installation;
import fr.gisement.management.ManagementConfiguration;
import fr.gisement.management.WorkerMeters;
import fr.gisement.platform.DatabaseWatch;
import fr.gisement.platform.DatabaseWatchProperties;
import java.time.Duration;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The management port of a worker: there are no pages behind it. */
@EnableAutoConfiguration(
        exclude = {
            SpringBootAutoConfiguration.class,
            SpringSecurityAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class
        })
@EnableConfigurationProperties(DatabaseWatchProperties.class)
@Import(ManagementConfiguration.class)
class WorkerApplication {

    /**
     * Starts it; whoever starts it also closes it.
     *
     * @param owner connections of the owner's login
     * @param port where it answers; 0 for any free one
     */
    static ConfigurableApplicationContext start(Installation installation, DataSource owner, int port) {
        SpringApplication application = new SpringApplication(WorkerApplication.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("installation", installation);
            Duration silence = Binder.get(context.getEnvironment())
                    .bindOrCreate("gisement.figures", FigureProperties.class)
                    .silence();
            context.getBeanFactory().registerSingleton("workerMeters", new WorkerMeters(owner, silence));
        });
        return application.run(Stream.concat(
                        Stream.of("--server.port=" + port),
                        Stream.of(new ProcessPorts(port, port).managementSettings()))
                .toArray(String[]::new));
    }

    @Bean
    DatabaseWatch databaseWatch(Installation installation, DatabaseWatchProperties properties) {
        return new DatabaseWatch(installation, properties);
    }
}
