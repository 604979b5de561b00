package fr.gisement.session;

import fr.gisement.installation.Installation;
import fr.gisement.redis.SharedRedis;
import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@EnableConfigurationProperties(SessionProperties.class)
class SessionConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SessionConfiguration.class);

    @Bean
    NodeSessions sessionRepository(
            SharedRedis redis,
            Installation installation,
            SessionProperties properties,
            ObjectProvider<InstantSource> clock) {
        return new NodeSessions(
                new SharedSessions(redis, installation),
                redis,
                properties,
                clock.getIfAvailable(InstantSource::system));
    }

    @Bean
    CookieSerializer cookieSerializer(SessionProperties properties) {
        DefaultCookieSerializer cookies = new DefaultCookieSerializer();
        cookies.setCookieName(properties.cookie().name());
        cookies.setUseBase64Encoding(false);
        cookies.setUseHttpOnlyCookie(true);
        cookies.setSameSite("Lax");
        if (properties.cookie().secure() != SessionProperties.Secure.AUTO) {
            cookies.setUseSecureCookie(properties.cookie().secure() == SessionProperties.Secure.ALWAYS);
        }
        return cookies;
    }

    /** Vaadin's pages are forwarded to; Tomcat would close such an answer before the session's cookie is set. */
    @Bean
    TomcatContextCustomizer answersOpenAfterForward() {
        return context -> context.setSuspendWrappedResponseAfterForward(false);
    }

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(SessionRepositoryFilter<?> filter) {
        FilterRegistrationBean<SessionRepositoryFilter<?>> registration = new FilterRegistrationBean<>(filter);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ActivityFilter> activityFilter(NodeSessions sessions, List<SessionUse> listeners) {
        FilterRegistrationBean<ActivityFilter> registration =
                new FilterRegistrationBean<>(new ActivityFilter(sessions, listeners));
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1);
        return registration;
    }

    @Bean(destroyMethod = "close")
    ScheduledExecutorService sessionSweep(NodeSessions sessions, SessionProperties properties) {
        ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("session-sweep").daemon().factory());
        long period = properties.sweep().toMillis();
        ScheduledFuture<?> _ = sweeper.scheduleWithFixedDelay(
                () -> {
                    try {
                        sessions.sweep();
                    } catch (RuntimeException e) {
                        LOG.error("Ended sessions could not be cleared away", e);
                    }
                },
                period,
                period,
                TimeUnit.MILLISECONDS);
        return sweeper;
    }
}
