package fr.gisement.usecase;

import fr.gisement.access.ForCirconscription;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The académie's use cases, for a circonscription's trainers and inspector; schools have {@link SchoolUseCases}. */
@Service
@ForCirconscription
public class AcademieUseCases {

    private final AcademieUseCaseRows rows;

    AcademieUseCases(AcademieUseCaseRows rows) {
        this.rows = rows;
    }

    /** What was accepted last first. */
    public List<SharedUseCase> all(UseCaseFilter filter) {
        return rows.accepted(filter);
    }

    public Optional<SharedUseCase> find(UseCaseId id) {
        return rows.find(id)
                .filter(row -> row.answer().state() == PortalAnswer.State.ACCEPTED)
                .map(Proposal.Row::useCase);
    }

    /** A picture's content, as a JPEG. */
    public Optional<byte[]> picture(UseCaseId id, PictureId picture) {
        return find(id).flatMap(found -> rows.picture(id, picture));
    }
}
