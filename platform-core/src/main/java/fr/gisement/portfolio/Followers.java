package fr.gisement.portfolio;

import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.TenantId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who follows which school of the current circonscription. It asks no rights: what calls it has asked them. */
@Component
public class Followers {

    private final FollowRows rows;

    Followers(FollowRows rows) {
        this.rows = rows;
    }

    /** As it was noted: they may be a trainer here no more. */
    public Optional<PersonId> of(TenantId school) {
        return Optional.ofNullable(rows.now().get(school));
    }
}
