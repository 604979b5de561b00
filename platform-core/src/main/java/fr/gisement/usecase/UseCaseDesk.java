package fr.gisement.usecase;

import fr.gisement.access.ForCirconscription;
import fr.gisement.access.ForErun;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The use cases of the current circonscription, for its trainers; its inspector reads what is shared. Whatever changes one
 * takes the version that was read, and throws {@link UseCaseChangedException} when it is another by now or not in a state
 * for it.
 */
@Service
@ForErun
public class UseCaseDesk {

    private static final Set<UseCaseState> ALL = EnumSet.allOf(UseCaseState.class);
    private static final Set<UseCaseState> WORK = EnumSet.complementOf(EnumSet.of(UseCaseState.SHARED));
    private static final Set<UseCaseState> SHARED = EnumSet.of(UseCaseState.SHARED);

    private final UseCaseRows rows;
    private final PictureRows pictures;
    private final PictureWall wall;
    private final UseCaseNames names;
    private final TenantRegistry registry;
    private final SchoolCalendar calendar;

    UseCaseDesk(
            UseCaseRows rows,
            PictureRows pictures,
            PictureWall wall,
            UseCaseNames names,
            TenantRegistry registry,
            SchoolCalendar calendar) {
        this.rows = rows;
        this.pictures = pictures;
        this.wall = wall;
        this.names = names;
        this.registry = registry;
        this.calendar = calendar;
    }

    /** What is not shared, the newest first. */
    public List<UseCase> work(UseCaseFilter filter) {
        return names.put(rows.in(WORK, filter));
    }

    /** How many wait to be read. */
    public int waiting() {
        return rows.count(UseCaseState.PROPOSED);
    }

    /** A use case in any state. */
    public Optional<UseCase> find(UseCaseId id) {
        return names.put(rows.find(id));
    }

    /** A picture's content, as a JPEG. */
    public Optional<byte[]> picture(UseCaseId id, PictureId picture) {
        return pictures.find(id, picture).map(PictureRows.Whole::content);
    }

    /** What the circonscription's schools read, as they read it, the newest first. */
    @ForCirconscription
    public List<SharedUseCase> shared(UseCaseFilter filter) {
        return names.share(rows.in(SHARED, filter));
    }

    /** One of what the circonscription's schools read. */
    @ForCirconscription
    public Optional<SharedUseCase> findShared(UseCaseId id) {
        return names.share(sharedRow(id).stream().toList()).stream().findFirst();
    }

    /** A picture's content as the schools see it. */
    @ForCirconscription
    public Optional<byte[]> sharedPicture(UseCaseId id, PictureId picture) {
        return sharedRow(id)
                .flatMap(row -> pictures.find(id, picture).filter(whole -> row.shows(whole.picture())))
                .map(PictureRows.Whole::content);
    }

    /**
     * Collects a use case.
     *
     * @param school where it comes from; null for none
     * @throws IllegalArgumentException when the school is not of the circonscription
     */
    public UseCaseId collect(UseCaseSheet sheet, @Nullable TenantId school) {
        requireHere(school);
        return rows.insert(sheet, school, false, me());
    }

    /**
     * Changes what it says. A director's agreement was to what it said before, and ends.
     *
     * @param school where it comes from; what a school proposed stays that school's
     */
    public void change(UseCaseId id, int version, UseCaseSheet sheet, @Nullable TenantId school) {
        requireHere(school);
        UseCaseRow before = read(id);
        TenantId from = before.fromSchool() ? before.school() : school;
        boolean same =
                before.version() == version && before.sheet().equals(sheet) && Objects.equals(before.school(), from);
        require(same || rows.update(id, version, ALL, sheet, from), id);
    }

    /** Asks whoever proposed it to change something. */
    public void askForChanges(UseCaseId id, int version, String remark) {
        String said = Remarks.checked(remark);
        move(id, version, EnumSet.of(UseCaseState.PROPOSED, UseCaseState.REVIEWED), UseCaseState.CHANGES_ASKED, said);
    }

    /** Says that it will not be shared, and why. */
    public void dismiss(UseCaseId id, int version, String remark) {
        move(id, version, WORK, UseCaseState.DISMISSED, Remarks.checked(remark));
    }

    /** Finds it good; one that was dismissed too. */
    public void review(UseCaseId id, int version) {
        move(
                id,
                version,
                EnumSet.of(UseCaseState.PROPOSED, UseCaseState.CHANGES_ASKED, UseCaseState.DISMISSED),
                UseCaseState.REVIEWED,
                null);
    }

    /** Lets everybody read it who works in a school of the circonscription. */
    public void share(UseCaseId id, int version) {
        move(id, version, EnumSet.of(UseCaseState.REVIEWED), UseCaseState.SHARED, null);
    }

    /** Takes it from the schools again, and from the académie if it was proposed. */
    public void unshare(UseCaseId id, int version) {
        move(id, version, SHARED, UseCaseState.REVIEWED, null);
    }

    /**
     * Notes that the school agreed to be named. It names nobody: its director says so in the school's own space.
     *
     * @throws IllegalArgumentException when who said it is missing or too long, or the day is to come
     */
    public void noteAgreement(UseCaseId id, int version, String who, LocalDate day) {
        String from = who.strip();
        if (from.isEmpty() || from.length() > Agreement.NAME_LENGTH || day.isAfter(calendar.today())) {
            throw new IllegalArgumentException("Who agreed is missing or too long, or the day is to come");
        }
        require(rows.note(id, version, ALL, from, day), id);
    }

    /** Proposes what is shared to the académie; anew, when it was declined. */
    public void propose(UseCaseId id, int version) {
        require(rows.propose(id, version), id);
    }

    /** Takes the proposal back, or the use case out of the académie's. */
    public void takeBack(UseCaseId id, int version) {
        require(rows.takeBack(id, version), id);
    }

    /** @throws PictureRefusedException when it has as many pictures as it may */
    public PictureId addPicture(UseCaseId id, int version, PictureSheet sheet, PreparedPicture picture) {
        PictureDays.require(sheet, calendar.today());
        return wall.add(id, version, ALL, sheet, picture, me());
    }

    public void removePicture(UseCaseId id, int version, PictureId picture) {
        wall.remove(id, version, ALL, picture);
    }

    private Optional<UseCaseRow> sharedRow(UseCaseId id) {
        return rows.find(id).filter(row -> row.state() == UseCaseState.SHARED);
    }

    private UseCaseRow read(UseCaseId id) {
        return rows.find(id).orElseThrow(() -> new UseCaseChangedException(id));
    }

    private void move(UseCaseId id, int version, Set<UseCaseState> from, UseCaseState to, @Nullable String remark) {
        require(rows.move(id, version, from, to, remark), id);
    }

    private void requireHere(@Nullable TenantId school) {
        TenantId here = CurrentTenant.required().id();
        if (school != null
                && registry.snapshot().schoolsOf(here).stream()
                        .noneMatch(it -> it.id().equals(school))) {
            throw new IllegalArgumentException("No school of this circonscription: " + school);
        }
    }

    private static void require(boolean done, UseCaseId id) {
        if (!done) {
            throw new UseCaseChangedException(id);
        }
    }

    private static PersonId me() {
        return CurrentPerson.required().person().id();
    }
}
