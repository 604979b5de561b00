package fr.gisement.training;

import fr.gisement.access.ForErun;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.SchoolTeacher;
import fr.gisement.tenancy.RegistrySnapshot;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.training.TeacherProgress.Followed;
import fr.gisement.training.TeacherProgress.School;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * How far each teacher of the current circonscription is, by name: for its trainers, who teach them, and nobody else. The
 * teachers themselves find it in {@link MyProgressBook}; whoever leads or inspects them has {@link TrainingReach}.
 */
@Service
@ForErun
public class TeacherProgressBook {

    private final ProgressRows rows;
    private final UseRows uses;
    private final FinishedPaths finished;
    private final Teachers teachers;
    private final Modules modules;
    private final SchoolCalendar calendar;
    private final TenantRegistry registry;

    TeacherProgressBook(
            ProgressRows rows,
            UseRows uses,
            FinishedPaths finished,
            Teachers teachers,
            Modules modules,
            SchoolCalendar calendar,
            TenantRegistry registry) {
        this.rows = rows;
        this.uses = uses;
        this.finished = finished;
        this.teachers = teachers;
        this.modules = modules;
        this.calendar = calendar;
        this.registry = registry;
    }

    /** Each teacher of today once, however many schools they have, by family name. */
    public List<TeacherProgress> all() {
        List<SchoolTeacher> all = teachers.all();
        List<PersonId> ids = all.stream().map(it -> it.person().id()).toList();
        YearSpan span = YearSpan.of(calendar.year(), calendar.zone());
        Map<PersonId, Map<ModuleId, Instant>> followed = rows.followed(ids);
        Map<PersonId, Integer> minutes = rows.minutes(ids, span.from(), span.to());
        Map<PersonId, List<FinishedPath>> alone = finished.of(ids);
        Map<PersonId, Instant> published = uses.published(ids);
        Map<ModuleId, TrainingModule> titles = modules.all();
        Map<TenantId, String> names = teachers.schools();
        return all.stream()
                .map(it -> new TeacherProgress(
                        it.person(),
                        schools(it.schools(), names),
                        titled(followed.getOrDefault(it.person().id(), Map.of()), titles),
                        alone.getOrDefault(it.person().id(), List.of()),
                        minutes.getOrDefault(it.person().id(), 0),
                        published.get(it.person().id())))
                .toList();
    }

    private List<School> schools(Set<TenantId> of, Map<TenantId, String> names) {
        RegistrySnapshot tenants = registry.snapshot();
        return names.entrySet().stream()
                .filter(it -> of.contains(it.getKey()))
                .flatMap(it ->
                        tenants.find(it.getKey()).map(school -> new School(school.slug(), it.getValue())).stream())
                .toList();
    }

    private static List<Followed> titled(Map<ModuleId, Instant> followed, Map<ModuleId, TrainingModule> titles) {
        return followed.entrySet().stream()
                .filter(it -> titles.containsKey(it.getKey()))
                .map(it -> new Followed(
                        Objects.requireNonNull(titles.get(it.getKey())).title(), it.getValue()))
                .sorted(Comparator.comparing(Followed::last).reversed())
                .toList();
    }
}
