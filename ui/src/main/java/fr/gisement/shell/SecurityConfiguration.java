package fr.gisement.shell;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may ask for what: a view by its own annotation, the client's files, and nothing else. What needs a rule of its own
 * (an API, the actuator) takes an earlier chain.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** For every answer that is no page; a page's own policy is set by {@link PageHardening}. */
    private static final String POLICY_WITHOUT_SCRIPTS =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
                    + "frame-ancestors 'none'";

    private static final String NO_DEVICES =
            "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
                    + "magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

    @Bean
    SecurityFilterChain screens(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> {})
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                        // nobody can sign in yet, so what is refused to a visitor is not there
                        (request, response, reason) -> response.sendError(HttpStatus.NOT_FOUND.value())))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /** Vaadin's pages are forwarded to, and Tomcat sends such an answer before late headers could be added. */
    private static ObjectPostProcessor<HeaderWriterFilter> atOnce() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.withObjectPostProcessor(atOnce())
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable) // pages and files each say their own
                .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY_WITHOUT_SCRIPTS))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(NO_DEVICES))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
