package fr.gisement.onboarding.directory;

import fr.gisement.onboarding.finding.Finding;
import fr.gisement.onboarding.finding.FindingCode;
import fr.gisement.onboarding.source.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides of each line whether its school is imported, and says why not. */
final class LineRules {

    private final ReadOptions options;
    private final List<Finding> findings;
    private final List<DirectorySchool> schools = new ArrayList<>();
    private final List<ClosedSchool> closed = new ArrayList<>();
    private final CirconscriptionNames names = new CirconscriptionNames();

    LineRules(ReadOptions options, List<Finding> findings) {
        this.options = options;
        this.findings = findings;
    }

    void apply(DirectoryLine line) {
        Finding obstacle = obstacle(line);
        if (obstacle != null) {
            findings.add(obstacle);
            if (obstacle.code() == FindingCode.CLOSED) {
                closed.add(new ClosedSchool(line.line(), line.school().uai(), SchoolCells.date(line.updatedOn())));
            }
            return;
        }
        if (Spelling.key(line.state()).equals("afermer")) {
            findings.add(finding(FindingCode.CLOSING_SOON, line));
        }
        names.count(line);
        schools.add(new DirectorySchool(line.line(), line.school(), line.circonscriptionCode(), line.rpi()));
    }

    List<DirectorySchool> schools() {
        return schools;
    }

    List<ClosedSchool> closed() {
        return closed;
    }

    /** The names of the circonscriptions; adds what is to be said of them to the findings. */
    Map<String, String> circonscriptions() {
        findings.addAll(names.findings());
        return names.names();
    }

    private @Nullable Finding obstacle(DirectoryLine line) {
        Finding state = stateObstacle(line);
        if (state != null) {
            return state;
        }
        String ministry = Spelling.key(line.ministry());
        if (!ministry.isEmpty() && !ministry.contains("education")) {
            return finding(FindingCode.OTHER_MINISTRY, line, line.ministry());
        }
        if (!line.isPrivate() && !line.isPublic()) {
            return finding(FindingCode.STATUS_UNKNOWN, line, line.status());
        }
        if (line.isPrivate() && !options.includePrivate()) {
            return finding(FindingCode.PRIVATE_SCHOOL, line);
        }
        if (line.school().name().isEmpty()) {
            return finding(FindingCode.NAME_MISSING, line);
        }
        if (line.school().commune().isEmpty()) {
            return finding(FindingCode.COMMUNE_MISSING, line);
        }
        if (line.circonscriptionCode().isEmpty() || line.circonscriptionName().isEmpty()) {
            return finding(FindingCode.CIRCONSCRIPTION_MISSING, line);
        }
        return null;
    }

    private static @Nullable Finding stateObstacle(DirectoryLine line) {
        return switch (Spelling.key(line.state())) {
            case "", "ouvert", "ouverte", "afermer" -> null;
            case "ferme", "fermee" -> finding(FindingCode.CLOSED, line);
            case "aouvrir" -> finding(FindingCode.NOT_YET_OPEN, line);
            default -> finding(FindingCode.STATE_UNKNOWN, line, line.state());
        };
    }

    private static Finding finding(FindingCode code, DirectoryLine line, Object... arguments) {
        return Finding.of(code, line.line(), line.label(), arguments);
    }
}
