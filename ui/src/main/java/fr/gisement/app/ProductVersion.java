package fr.gisement.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the application, as its build wrote it down. */
final class ProductVersion implements IVersionProvider {

    ProductVersion() {}

    /** Empty when the application runs from classes that no build packaged. */
    static String number() {
        Properties properties = new Properties();
        try (InputStream written = ProductVersion.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (written != null) {
                properties.load(written);
            }
        } catch (IOException e) {
            return "";
        }
        return properties.getProperty("build.version", "");
    }

    @Override
    public String[] getVersion() {
        return new String[] {("Gisement " + number()).strip(), "Java " + Runtime.version()};
    }
}
