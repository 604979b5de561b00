package fr.gisement.management;

import fr.gisement.platform.DatabaseWatch;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;

/** What every process with a management port has. */
@Configuration(proxyBeanMethods = false)
public class ManagementConfiguration {

    /** Who reaches the port may read; nothing there changes anything, and the network says who reaches it. */
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(rules -> rules.requestMatchers(new AndRequestMatcher(
                                EndpointRequest.toAnyEndpoint(),
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**")))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Pages, and what they are made of, are not there, whatever the rest of the process would answer. */
    @Bean
    @Order(2)
    SecurityFilterChain nothingElse(HttpSecurity http, Environment environment) throws Exception {
        return http.securityMatcher(request -> request.getLocalPort() == managementPort(environment))
                .authorizeHttpRequests(rules -> rules.anyRequest().denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    private static int managementPort(Environment environment) {
        int asked = environment.getProperty("management.server.port", Integer.class, -1);
        return environment.getProperty("local.management.port", Integer.class, asked);
    }

    /** As it was when the watch last looked: a probe asks the database nothing. */
    @Bean
    HealthIndicator databaseHealthIndicator(DatabaseWatch database) {
        return () -> (database.away() ? Health.down() : Health.up()).build();
    }
}
