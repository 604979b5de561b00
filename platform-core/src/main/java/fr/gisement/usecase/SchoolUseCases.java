package fr.gisement.usecase;

import fr.gisement.access.CirconscriptionEntry;
import fr.gisement.access.ForDirector;
import fr.gisement.access.ForTeachers;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantUnavailableException;
import fr.gisement.usecase.Agreement.Answer;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Use cases for those who work in the current school: what their circonscription shares, what the académie accepted, and
 * what comes from the school itself. What the circonscription keeps may throw its {@link TenantUnavailableException},
 * while the school itself serves. Whatever changes one takes the version that was read, and throws
 * {@link UseCaseChangedException} when it is another by now or not in a state for it.
 */
@Service
@ForTeachers
public class SchoolUseCases {

    private static final Logger log = LoggerFactory.getLogger(SchoolUseCases.class);

    private final CirconscriptionEntry above;
    private final UseCasesBelow below;
    private final AcademieUseCaseRows academie;

    SchoolUseCases(CirconscriptionEntry above, UseCasesBelow below, AcademieUseCaseRows academie) {
        this.above = above;
        this.below = below;
        this.academie = academie;
    }

    /** What the circonscription shares, the newest first. */
    public List<SharedUseCase> shared(UseCaseFilter filter) {
        TenantId school = school();
        return above.call(() -> below.shared(school, filter));
    }

    /** What the académie accepted from other circonscriptions, the last first. */
    public List<SharedUseCase> academie(UseCaseFilter filter) {
        TenantId parent = CurrentTenant.required().parent();
        return academie.accepted(filter).stream()
                .filter(it -> parent == null || !parent.equals(it.circonscription()))
                .toList();
    }

    /** One of what the circonscription shares. */
    public Optional<SharedUseCase> findShared(UseCaseId id) {
        TenantId school = school();
        return above.call(() -> below.findShared(school, id));
    }

    /** One of the académie's. */
    public Optional<SharedUseCase> findAcademie(UseCaseId id) {
        return academie.find(id)
                .filter(row -> row.answer().state() == PortalAnswer.State.ACCEPTED)
                .map(Proposal.Row::useCase);
    }

    /** What the person proposed; for the director, what comes from the school. The newest first. */
    public List<UseCase> own() {
        TenantId school = school();
        return above.call(() -> below.own(school));
    }

    /** One of {@link #own}. */
    public Optional<UseCase> findOwn(UseCaseId id) {
        TenantId school = school();
        return above.call(() -> below.findOwn(school, id));
    }

    /** A picture's content, as a JPEG, when the person may see it now. */
    public Optional<byte[]> picture(UseCaseId id, PictureId picture) {
        TenantId school = school();
        return above.call(() -> below.picture(school, id, picture));
    }

    /** A picture of one of the académie's. */
    public Optional<byte[]> academiePicture(UseCaseId id, PictureId picture) {
        return findAcademie(id).flatMap(found -> academie.picture(id, picture));
    }

    /** Proposes one to the circonscription's trainers. */
    public UseCaseId propose(UseCaseSheet sheet) {
        TenantId school = school();
        return above.call(() -> below.propose(school, sheet));
    }

    /** @throws AccessDeniedException when somebody else proposed it */
    public void change(UseCaseId id, int version, UseCaseSheet sheet) {
        TenantId school = school();
        above.run(() -> below.change(school, id, version, sheet));
    }

    /**
     * Sends what was changed to the trainers again.
     *
     * @throws AccessDeniedException when somebody else proposed it
     */
    public void sendAgain(UseCaseId id, int version) {
        TenantId school = school();
        above.run(() -> below.sendAgain(school, id, version));
    }

    /**
     * Takes one's proposal back; nothing of it stays.
     *
     * @throws AccessDeniedException when somebody else proposed it
     */
    public void withdraw(UseCaseId id, int version) {
        TenantId school = school();
        above.run(() -> below.withdraw(school, id, version));
    }

    /**
     * Adds a picture to one's proposal.
     *
     * @throws AccessDeniedException when somebody else proposed it
     * @throws PictureRefusedException when it has as many pictures as it may
     */
    public PictureId addPicture(UseCaseId id, int version, PictureSheet sheet, PreparedPicture picture) {
        TenantId school = school();
        return above.call(() -> below.addPicture(school, id, version, sheet, picture));
    }

    /** @throws AccessDeniedException when somebody else proposed it */
    public void removePicture(UseCaseId id, int version, PictureId picture) {
        TenantId school = school();
        above.run(() -> below.removePicture(school, id, version, picture));
    }

    /** Says whether the school is named beside its use case, as it was read. */
    @ForDirector
    public void answer(UseCaseId id, int version, Answer answer) {
        TenantId school = school();
        above.run(() -> below.answer(school, id, version, answer));
    }

    /** Counts a use; one that cannot be counted is none the less one. */
    void used(UseCaseId id, boolean ofAcademie) {
        TenantId school = school();
        try {
            if (ofAcademie) {
                academie.used(id);
            } else {
                above.run(() -> below.used(school, id));
            }
        } catch (TenantUnavailableException away) {
            log.info("A use was not counted: the circonscription is away");
        }
    }

    private static TenantId school() {
        Tenant school = CurrentTenant.required();
        return school.id();
    }
}
