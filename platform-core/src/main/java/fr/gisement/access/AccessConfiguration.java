package fr.gisement.access;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Lets the annotations of this package hold wherever a service is called. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class AccessConfiguration {}
