package fr.gisement.onboarding.staff;

import fr.gisement.onboarding.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A staff file as read.
 *
 * @param people by e-mail, in the file's order
 * @param assignments each once, with the line it stands on
 * @param uncertain schools with a refused line: who is missing there may be on that line
 */
public record StaffFile(
        String fileName,
        String sha256,
        String encoding,
        List<Person> people,
        Map<Assignment, Integer> assignments,
        Set<String> uncertain,
        List<Finding> findings) {}
