package fr.gisement.door;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Takes the visitor's address and the scheme from what a trusted balancer says. From anybody else the same headers change
 * nothing: Tomcat looks at the address of the socket first.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProxyProperties.class)
class ProxyConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> trustedProxies(ProxyProperties properties) {
        return server -> {
            if (!properties.trusted().isEmpty()) {
                RemoteIpValve valve = new RemoteIpValve();
                valve.setInternalProxies(String.join(",", properties.trusted()));
                valve.setProtocolHeader("X-Forwarded-Proto");
                valve.setPortHeader("X-Forwarded-Port");
                valve.setRequestAttributesEnabled(false);
                server.addEngineValves(valve);
            }
        };
    }
}
