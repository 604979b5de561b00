package fr.gisement.figures;

import static java.util.stream.Collectors.toMap;

import fr.gisement.classes.SchoolYear;
import fr.gisement.followup.Stage;
import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The facts of a circonscription at one moment, and what they come to. */
record Gathered(List<SchoolFacts> schools, TrainingTotals training, SchoolYear year, Instant now, ZoneId zone) {

    CirconscriptionReport report() {
        return new CirconscriptionReport(
                year.first(),
                LocalDate.ofInstant(now, zone),
                schools.size(),
                months(),
                (int) schools.stream()
                        .filter(it -> it.way().reached(Stage.FAMILIES_CONNECTED).isPresent())
                        .count(),
                training,
                delays(),
                new BeforeAfter(schools, now).curves());
    }

    /** Each school by itself, without what would tell of a few people. */
    List<OwnOverview.OfSchool> schoolsByName() {
        Set<SchoolFacts> small = SmallGroups.of(schools, SchoolFacts::staff);
        Collator french = Collator.getInstance(Locale.FRENCH);
        return schools.stream()
                .sorted(Comparator.comparing(SchoolFacts::name, french::compare))
                .map(it -> new OwnOverview.OfSchool(
                        it.name(),
                        it.place(),
                        it.way().at(now),
                        it.staff(),
                        small.contains(it) ? null : it.trained(),
                        delay(it).isPresent() ? delay(it).getAsInt() : null,
                        it.way().reached(Stage.FAMILIES_CONNECTED).isPresent()))
                .toList();
    }

    private List<MonthStages> months() {
        List<MonthStages> months = new ArrayList<>();
        YearMonth current = YearMonth.from(now.atZone(zone));
        for (YearMonth month = YearMonth.of(year.first(), Month.AUGUST);
                !month.isAfter(current);
                month = month.plusMonths(1)) {
            months.add(new MonthStages(month, standing(month.equals(current) ? now : end(month))));
        }
        return months;
    }

    private Map<Stage, Integer> standing(Instant moment) {
        return schools.stream().collect(toMap(it -> it.way().at(moment), _ -> 1, Integer::sum));
    }

    private Instant end(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }

    private SortedMap<Integer, Integer> delays() {
        SortedMap<Integer, Integer> delays = new TreeMap<>();
        schools.forEach(school -> delay(school).ifPresent(days -> delays.merge(days, 1, Integer::sum)));
        return delays;
    }

    private static OptionalInt delay(SchoolFacts school) {
        return school
                .way()
                .reached(Stage.FIRST_ARTICLE)
                .flatMap(article -> school.way().began().map(began -> Duration.between(began, article)))
                .stream()
                .mapToInt(time -> (int) time.toDays())
                .findFirst();
    }
}
