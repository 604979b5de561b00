package fr.gisement.door;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may ask for what: a view by its own annotation, the client's files, and nothing else. What needs a rule of its own
 * (an API, the actuator) takes an earlier chain.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** For every answer that is no page; a page's own policy is set by the shell. */
    private static final String POLICY_WITHOUT_SCRIPTS =
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    private static final String NO_DEVICES =
            "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
                    + "magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

    /** One for the process, as {@link SecurityContextHolder} is: where several applications run in it, all ask the same. */
    private static final SecurityContextHolderStrategy CONTEXTS = new VaadinAwareSecurityContextHolderStrategy();

    @Bean
    SecurityContextHolderStrategy securityContexts() {
        return CONTEXTS;
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    @Bean
    SecurityFilterChain screens(
            HttpSecurity http,
            SecurityContextRepository sessions,
            CsrfTokenRepository csrfTokens,
            RequestUtil requests,
            NavigationAccessControl navigation,
            SignOut signOut)
            throws Exception {
        SecurityFilterChain chain = http.authorizeHttpRequests(
                        rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(DoorAddress.pages())
                                .permitAll())
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .logout(out -> out.logoutUrl(DoorAddress.SIGN_OUT)
                        .addLogoutHandler(signOut)
                        .addLogoutHandler(
                                new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.STORAGE)))
                        .logoutSuccessUrl(DoorAddress.SIGN_OUT))
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.enableRequestCacheConfiguration(false))
                .requestCache(
                        RequestCacheConfigurer::disable) // the address asked for travels in the sign-in page's own
                .exceptionHandling(failures -> failures.authenticationEntryPoint(new DoorEntryPoint(requests))
                        .accessDeniedHandler(new RefusedRequests(requests)))
                .headers(SecurityConfiguration::headers)
                .build();
        navigation.setLoginView(DoorAddress.SIGN_IN);
        return chain;
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
