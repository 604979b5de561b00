package fr.gisement.classes;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SchoolCalendarProperties.class)
class ClassesConfiguration {

    @Bean
    SchoolCalendar schoolCalendar(SchoolCalendarProperties properties) {
        return new SchoolCalendar(Clock.system(properties.zone()));
    }
}
