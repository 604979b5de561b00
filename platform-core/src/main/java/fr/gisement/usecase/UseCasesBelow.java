package fr.gisement.usecase;

import fr.gisement.access.ForSchoolStaff;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.tenancy.TenantId;
import fr.gisement.usecase.Agreement.Answer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** The use cases of a circonscription, for those who work in one of its schools: in that very one that they name. */
@Service
@ForSchoolStaff
class UseCasesBelow {

    private static final Set<Role> STAFF = EnumSet.of(Role.DIRECTOR, Role.TEACHER, Role.SUBSTITUTE);
    private static final Set<UseCaseState> SHARED = EnumSet.of(UseCaseState.SHARED);
    private static final Set<UseCaseState> OPEN = EnumSet.of(UseCaseState.PROPOSED, UseCaseState.CHANGES_ASKED);
    private static final Set<UseCaseState> ANSWERABLE = EnumSet.of(UseCaseState.REVIEWED, UseCaseState.SHARED);

    private final UseCaseRows rows;
    private final PictureRows pictures;
    private final PictureWall wall;
    private final UseCaseNames names;
    private final SchoolCalendar calendar;

    UseCasesBelow(
            UseCaseRows rows, PictureRows pictures, PictureWall wall, UseCaseNames names, SchoolCalendar calendar) {
        this.rows = rows;
        this.pictures = pictures;
        this.wall = wall;
        this.names = names;
        this.calendar = calendar;
    }

    List<SharedUseCase> shared(TenantId school, UseCaseFilter filter) {
        staff(school);
        return names.share(rows.in(SHARED, filter));
    }

    Optional<SharedUseCase> findShared(TenantId school, UseCaseId id) {
        staff(school);
        return names
                .share(rows.find(id).filter(row -> row.state() == UseCaseState.SHARED).stream()
                        .toList())
                .stream()
                .findFirst();
    }

    List<UseCase> own(TenantId school) {
        PersonId me = staff(school);
        boolean director = directs(school);
        return names.put(rows.of(school).stream()
                .filter(row -> isOwn(row, school, me, director))
                .toList());
    }

    Optional<UseCase> findOwn(TenantId school, UseCaseId id) {
        return names.put(ownRow(school, id));
    }

    /** A picture's content, by the rights of the use case as it is now. */
    Optional<byte[]> picture(TenantId school, UseCaseId id, PictureId picture) {
        staff(school);
        boolean own = ownRow(school, id).isPresent();
        return rows.find(id)
                .filter(row -> own || row.state() == UseCaseState.SHARED)
                .flatMap(row -> pictures.find(id, picture).filter(whole -> own || row.shows(whole.picture())))
                .map(PictureRows.Whole::content);
    }

    UseCaseId propose(TenantId school, UseCaseSheet sheet) {
        return rows.insert(sheet, school, true, staff(school));
    }

    void change(TenantId school, UseCaseId id, int version, UseCaseSheet sheet) {
        proposer(school, id);
        require(rows.update(id, version, OPEN, sheet, school), id);
    }

    /** Sends it again, once what was asked for is changed. */
    void sendAgain(TenantId school, UseCaseId id, int version) {
        proposer(school, id);
        require(rows.move(id, version, EnumSet.of(UseCaseState.CHANGES_ASKED), UseCaseState.PROPOSED, null), id);
    }

    void withdraw(TenantId school, UseCaseId id, int version) {
        proposer(school, id);
        require(rows.delete(id, version, OPEN), id);
    }

    PictureId addPicture(TenantId school, UseCaseId id, int version, PictureSheet sheet, PreparedPicture picture) {
        PersonId me = proposer(school, id);
        PictureDays.require(sheet, calendar.today());
        return wall.add(id, version, OPEN, sheet, picture, me);
    }

    void removePicture(TenantId school, UseCaseId id, int version, PictureId picture) {
        proposer(school, id);
        wall.remove(id, version, OPEN, picture);
    }

    void answer(TenantId school, UseCaseId id, int version, Answer answer) {
        PersonId me = staff(school);
        if (!directs(school)) {
            throw new AccessDeniedException("Only a school's director says whether it is named");
        }
        require(rows.answer(id, version, ANSWERABLE, school, me, answer), id);
    }

    void used(TenantId school, UseCaseId id) {
        staff(school);
        rows.used(id);
    }

    private Optional<UseCaseRow> ownRow(TenantId school, UseCaseId id) {
        PersonId me = staff(school);
        boolean director = directs(school);
        return rows.find(id).filter(row -> isOwn(row, school, me, director));
    }

    /** Whoever proposed it; and the director, what came from the school or was found good. */
    private static boolean isOwn(UseCaseRow row, TenantId school, PersonId me, boolean director) {
        return school.equals(row.school())
                && ((row.fromSchool() && row.proposedBy().equals(me))
                        || (director && (row.fromSchool() || ANSWERABLE.contains(row.state()))));
    }

    private PersonId proposer(TenantId school, UseCaseId id) {
        PersonId me = staff(school);
        UseCaseRow row = rows.find(id)
                .filter(it -> school.equals(it.school()) && it.fromSchool())
                .orElseThrow(() -> new UseCaseChangedException(id));
        if (!row.proposedBy().equals(me)) {
            throw new AccessDeniedException("Use case " + id + " is somebody else's");
        }
        return me;
    }

    private static void require(boolean done, UseCaseId id) {
        if (!done) {
            throw new UseCaseChangedException(id);
        }
    }

    private static boolean directs(TenantId school) {
        return rolesIn(school).contains(Role.DIRECTOR);
    }

    /** The person signed in, who must work in the school: any school of the circonscription is not enough. */
    private static PersonId staff(TenantId school) {
        if (rolesIn(school).stream().noneMatch(STAFF::contains)) {
            throw new AccessDeniedException("School " + school + " is not theirs");
        }
        return CurrentPerson.required().person().id();
    }

    private static Set<Role> rolesIn(TenantId school) {
        return CurrentPerson.required().account().rolesIn(school);
    }
}
