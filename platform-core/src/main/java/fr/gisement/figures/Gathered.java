package fr.gisement.figures;

import static java.util.stream.Collectors.toMap;

import fr.gisement.classes.SchoolYear;
import fr.gisement.followup.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        for (SchoolFacts school : schools) {
            school.way()
                    .reached(Stage.FIRST_ARTICLE)
                    .flatMap(article -> school.way().began().map(began -> Duration.between(began, article)))
                    .ifPresent(time -> delays.merge((int) time.toDays(), 1, Integer::sum));
        }
        return delays;
    }
}
