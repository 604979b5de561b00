package fr.gisement.shell;

import com.vaadin.flow.spring.RootMappedCondition;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringServlet;
import com.vaadin.flow.spring.VaadinConfigurationProperties;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import fr.gisement.platform.DatabaseWatch;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import java.util.EnumSet;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.context.WebApplicationContext;

/** Puts the shell together. */
@Configuration(proxyBeanMethods = false)
@EnableVaadin("fr.gisement")
@EnableConfigurationProperties(DrainProperties.class)
class ShellConfiguration {

    @Bean
    ServletRegistrationBean<SpringServlet> vaadinServlet(
            WebApplicationContext context,
            ObjectProvider<MultipartConfigElement> uploads,
            VaadinConfigurationProperties properties) {
        boolean rootMapping = RootMappedCondition.isRootMapping(properties.getUrlMapping());
        return SpringBootAutoConfiguration.configureServletRegistrationBean(
                uploads, properties, new GisementServlet(context, rootMapping));
    }

    @Bean
    MessageBundles messageBundles() {
        return new MessageBundles();
    }

    @Bean
    ScreenLanguage screenLanguage(MessageBundles messages) {
        return new ScreenLanguage(messages);
    }

    @Bean
    ScreenFailures screenFailures() {
        return new ScreenFailures();
    }

    @Bean
    OpenPages openPages() {
        return new OpenPages();
    }

    @Bean
    Draining draining(OpenPages pages, DrainProperties properties) {
        return new Draining(pages, properties);
    }

    @Bean
    PageHardening pageHardening(MessageBundles messages, List<PageStatus> statuses) {
        return new PageHardening(new PageTexts(messages), statuses);
    }

    @Bean
    FilterRegistrationBean<MaintenanceFilter> maintenanceFilter(DatabaseWatch database) {
        FilterRegistrationBean<MaintenanceFilter> registration =
                new FilterRegistrationBean<>(new MaintenanceFilter(database::away));
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
