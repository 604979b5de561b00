package fr.gisement.image;

import com.google.cloud.tools.jib.api.buildplan.Platform;

/** The processor that the image is for: the one it is made on, since its start is trained by running it. */
final class Architecture {

    private Architecture() {}

    static Platform platform() {
        String here = System.getProperty("os.arch");
        return new Platform(here.equals("aarch64") ? "arm64" : here, "linux");
    }
}
