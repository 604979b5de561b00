package fr.gisement.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The bootable application. */
@SpringBootApplication(scanBasePackages = "fr.gisement")
public class GisementApplication {
    public static void main(String[] args) {
        SpringApplication.run(GisementApplication.class, args);
    }
}
