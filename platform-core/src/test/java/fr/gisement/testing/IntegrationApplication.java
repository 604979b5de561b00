package fr.gisement.testing;

import fr.gisement.installation.Installation;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.GenericApplicationContext;

/** The platform core as a Spring application over a test's installation, without web or screens, and without rounds. */
public final class IntegrationApplication {

    private IntegrationApplication() {}

    /** Starts it; the caller closes it. */
    public static ConfigurableApplicationContext start(Installation installation, Map<String, Object> properties) {
        return new SpringApplicationBuilder(Core.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "gisement.inbox.relay",
                        false,
                        "gisement.figures.report",
                        false,
                        "gisement.follow-up.watch",
                        false,
                        "gisement.training.letters",
                        false,
                        "gisement.training.waiting",
                        false))
                .properties(properties)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean(Installation.class, () -> installation))
                .run();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "fr.gisement",
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = SpringBootConfiguration.class),
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = TestConfiguration.class)
            })
    static class Core {}
}
