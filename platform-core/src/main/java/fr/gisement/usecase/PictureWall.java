package fr.gisement.usecase;

import fr.gisement.identity.PersonId;
import fr.gisement.usecase.PictureRefusedException.Reason;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hangs pictures up and takes them down, with the use case they belong to; for services that have asked for rights. */
@Component
@Transactional
class PictureWall {

    private final UseCaseRows rows;
    private final PictureRows pictures;
    private final UseCaseProperties properties;

    PictureWall(UseCaseRows rows, PictureRows pictures, UseCaseProperties properties) {
        this.rows = rows;
        this.pictures = pictures;
        this.properties = properties;
    }

    /**
     * @throws UseCaseChangedException when it is not as it was read
     * @throws PictureRefusedException when it has as many as it may
     */
    PictureId add(
            UseCaseId id,
            int version,
            Set<UseCaseState> from,
            PictureSheet sheet,
            PreparedPicture picture,
            PersonId by) {
        require(rows.touch(id, version, from), id);
        if (pictures.of(List.of(id)).getOrDefault(id, List.of()).size() >= properties.mostPictures()) {
            throw new PictureRefusedException(Reason.MANY);
        }
        return pictures.insert(id, sheet, picture, by);
    }

    /** @throws UseCaseChangedException when it is not as it was read */
    void remove(UseCaseId id, int version, Set<UseCaseState> from, PictureId picture) {
        require(rows.touch(id, version, from), id);
        pictures.delete(id, picture);
    }

    private static void require(boolean done, UseCaseId id) {
        if (!done) {
            throw new UseCaseChangedException(id);
        }
    }
}
