package fr.gisement.figures;

import static fr.gisement.training.TrainingFigures.SMALLEST_GROUP;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import fr.gisement.access.ForRectorat;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.classes.SchoolYear;
import fr.gisement.figures.AcademieOverview.Figures;
import fr.gisement.figures.AcademieOverview.Line;
import fr.gisement.figures.AcademieOverview.Total;
import fr.gisement.figures.AcademieRows.OfStage;
import fr.gisement.figures.AcademieRows.Standing;
import fr.gisement.followup.Stage;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.platform.PlatformTransactional;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.tenancy.TenantState;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The figures of the académie: what each circonscription reported, side by side and added up, and how fresh it is. */
@Service
@ForRectorat
public class AcademieFigures {

    private static final Set<TenantState> GONE =
            EnumSet.of(TenantState.ARCHIVED, TenantState.DELETING, TenantState.DELETED);

    private final AcademieRows rows;
    private final FigureStandings standings;
    private final TenantRegistry registry;
    private final SchoolCalendar calendar;
    private final FigureProperties properties;

    AcademieFigures(
            AcademieRows rows,
            FigureStandings standings,
            TenantRegistry registry,
            SchoolCalendar calendar,
            FigureProperties properties) {
        this.rows = rows;
        this.standings = standings;
        this.registry = registry;
        this.calendar = calendar;
        this.properties = properties;
    }

    /** This school year's. */
    @PlatformTransactional(readOnly = true)
    public AcademieOverview current() {
        SchoolYear year = calendar.year();
        Map<TenantId, Standing> told = rows.standings(year.first());
        List<Tenant> circonscriptions = circonscriptions();
        // one that is gone has left its schools to others, or there are none: its last report counts no more
        List<TenantId> counted = circonscriptions.stream().map(Tenant::id).toList();
        List<OfStage> stages = rows.stages(year.first(), counted);
        Map<TenantId, Delays> delays = rows.delays(year.first(), counted);
        Map<TenantId, List<OfStage>> byCirconscription = stages.stream().collect(groupingBy(OfStage::circonscription));
        Set<Tenant> small = SmallGroups.of(circonscriptions, it -> teachers(told.get(it.id())));
        List<Line> lines = new ArrayList<>();
        for (Tenant it : circonscriptions) {
            List<MonthStages> months = months(byCirconscription.getOrDefault(it.id(), List.of()));
            Delays delay = delays.getOrDefault(it.id(), Delays.NONE);
            lines.add(line(it, told.get(it.id()), months, delay, small.contains(it)));
        }
        return new AcademieOverview(
                year,
                calendar.now(),
                lines,
                total(circonscriptions.stream()
                        .map(it -> told.get(it.id()))
                        .filter(it -> it != null && it.training() != null)
                        .toList()),
                months(stages),
                Delays.together(delays.values()),
                rows.curves(year.first(), counted, SMALLEST_GROUP));
    }

    /**
     * Asks a circonscription for a report; it answers at its next turn.
     *
     * @throws IllegalArgumentException when there is no such circonscription
     */
    @PlatformTransactional
    public void ask(TenantId circonscription) {
        if (circonscriptions().stream().noneMatch(it -> it.id().equals(circonscription))) {
            throw new IllegalArgumentException("No circonscription: " + circonscription);
        }
        standings.ask(List.of(circonscription), Instant.now());
    }

    private List<Tenant> circonscriptions() {
        Collator french = Collator.getInstance(Locale.FRENCH);
        return registry.snapshot()
                .all(SchemaKind.CIRCONSCRIPTION)
                .filter(it -> !GONE.contains(it.state()))
                .sorted(Comparator.comparing(Tenant::name, french::compare))
                .toList();
    }

    private static int teachers(@Nullable Standing standing) {
        return standing == null || standing.training() == null
                ? 0
                : standing.training().teachers();
    }

    private static Total total(List<Standing> told) {
        TrainingTotals training = told.stream()
                .map(Standing::training)
                .filter(Objects::nonNull)
                .reduce(TrainingTotals.NONE, TrainingTotals::plus);
        boolean hidden = training.teachers() > 0 && training.teachers() < SMALLEST_GROUP;
        return new Total(
                told.stream().mapToInt(Standing::schools).sum(),
                told.stream().mapToInt(Standing::familiesReached).sum(),
                hidden ? training.withoutPeople() : training,
                hidden);
    }

    private Line line(Tenant it, @Nullable Standing told, List<MonthStages> months, Delays delay, boolean small) {
        if (told == null) {
            return new Line(it.id(), it.name(), null, null, 0, true, null);
        }
        TrainingTotals training = told.training();
        LocalDate day = told.day();
        Figures figures = training == null || day == null || months.isEmpty()
                ? null
                : new Figures(
                        day,
                        told.schools(),
                        told.familiesReached(),
                        months.getLast(),
                        small ? training.withoutPeople() : training,
                        delay,
                        small);
        Instant received = told.receivedAt();
        boolean silent = received == null || received.isBefore(Instant.now().minus(properties.silence()));
        return new Line(it.id(), it.name(), received, told.askedAt(), told.missing(), silent, figures);
    }

    private static List<MonthStages> months(List<OfStage> stages) {
        TreeMap<YearMonth, Map<Stage, Integer>> months = stages.stream()
                .collect(groupingBy(
                        OfStage::month, TreeMap::new, groupingBy(OfStage::stage, summingInt(OfStage::schools))));
        return months.entrySet().stream()
                .map(month -> new MonthStages(month.getKey(), Objects.requireNonNull(month.getValue())))
                .toList();
    }
}
