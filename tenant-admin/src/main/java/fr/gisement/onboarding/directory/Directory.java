package fr.gisement.onboarding.directory;

import fr.gisement.onboarding.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A directory file as read: the schools to import, and what is said of every other line.
 *
 * @param fileName what people call the file
 * @param sha256 identifies its content
 * @param encoding what it was found to be written in
 * @param schools in the file's order, each UAI once
 * @param closed schools of the file that have closed
 * @param mentioned the UAI of every school's line, refused and left out ones too
 * @param circonscriptions names for display by code, of the schools to import
 */
public record Directory(
        String fileName,
        String sha256,
        String encoding,
        ReadOptions options,
        List<DirectorySchool> schools,
        List<ClosedSchool> closed,
        Set<String> mentioned,
        Map<String, String> circonscriptions,
        List<Finding> findings) {

    public Directory {
        schools = List.copyOf(schools);
        closed = List.copyOf(closed);
        mentioned = Set.copyOf(mentioned);
        circonscriptions = Map.copyOf(circonscriptions);
        findings = List.copyOf(findings);
    }
}
