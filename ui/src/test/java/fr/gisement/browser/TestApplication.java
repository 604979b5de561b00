package fr.gisement.browser;

import fr.gisement.tenancy.RequiredVersions;
import fr.gisement.tenancy.TenantGate;
import fr.gisement.tenancy.TenantRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration"
        })
@ComponentScan({"fr.gisement.shell", "fr.gisement.portal", "fr.gisement.doorstep"})
class TestApplication {
    @Bean
    TenantRegistry registry() {
        return DemoFleet.ofDirectory();
    }

    @Bean
    TenantGate gate(TenantRegistry registry) {
        return new TenantGate(registry, RequiredVersions.OF_THIS_RELEASE);
    }

    static void main(String[] args) {
        SpringApplication.run(TestApplication.class, args);
    }
}
