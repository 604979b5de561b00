package fr.gisement.onboarding.directory;

import fr.gisement.onboarding.finding.Finding;
import fr.gisement.onboarding.finding.FindingCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives each circonscription's code one name: the most frequent, of equally frequent ones the first. */
final class CirconscriptionNames {

    private record Use(int firstLine, int count) {
        Use more() {
            return new Use(firstLine, count + 1);
        }
    }

    private final Map<String, Map<String, Use>> uses = new LinkedHashMap<>();

    void count(DirectoryLine line) {
        String name = CirconscriptionName.display(line.circonscriptionName());
        uses.computeIfAbsent(line.circonscriptionCode(), code -> new LinkedHashMap<>())
                .compute(name, (same, use) -> use == null ? new Use(line.line(), 1) : use.more());
    }

    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        uses.forEach((code, candidates) -> names.put(code, preferred(candidates)));
        return names;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        uses.forEach((code, candidates) -> {
            String kept = preferred(candidates);
            int line = candidates.values().iterator().next().firstLine();
            if (!Uai.valid(code)) {
                findings.add(Finding.of(FindingCode.CIRCONSCRIPTION_CODE, line, kept, code));
            }
            candidates.forEach((name, use) -> {
                if (!name.equals(kept)) {
                    findings.add(Finding.of(FindingCode.CIRCONSCRIPTION_TWO_NAMES, use.firstLine(), code, kept, name));
                }
            });
        });
        return findings;
    }

    private static String preferred(Map<String, Use> candidates) {
        String best = "";
        int most = 0;
        for (Map.Entry<String, Use> candidate : candidates.entrySet()) {
            if (candidate.getValue().count() > most) {
                best = candidate.getKey();
                most = candidate.getValue().count();
            }
        }
        return best;
    }
}
