package fr.gisement.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The bootable application; it needs an {@link fr.gisement.installation.Installation} among its beans. */
@SpringBootApplication(scanBasePackages = "fr.gisement")
public class GisementApplication {}
