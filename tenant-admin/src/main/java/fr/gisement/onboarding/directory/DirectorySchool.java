package fr.gisement.onboarding.directory;

import org.jspecify.annotations.Nullable;

/**
 * An open school of the directory, sound and meant for import.
 *
 * @param line where it begins in the file, counting from 1
 * @param circonscription the UAI of its circonscription
 * @param rpi the number of its dispersed RPI, or null
 */
public record DirectorySchool(
        int line,
        School school,
        String circonscription,
        @Nullable String rpi) {

    public String uai() {
        return school.uai();
    }
}
