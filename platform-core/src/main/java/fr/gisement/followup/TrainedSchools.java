package fr.gisement.followup;

import fr.gisement.tenancy.TenantId;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes in the current circonscription that somebody of a school came to a training. */
@Component
public class TrainedSchools {

    private final StageRows stages;
    private final SchoolsHere schools;

    TrainedSchools(StageRows stages, SchoolsHere schools) {
        this.stages = stages;
        this.schools = schools;
    }

    /**
     * Notes it within the caller's transaction; once for each school, so that who takes it back is not contradicted.
     *
     * @param at when the training was
     * @throws IllegalArgumentException when a school is not of the current circonscription
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void came(Collection<TenantId> from, Instant at) {
        for (TenantId school : from) {
            schools.require(school);
            stages.see(school, Stage.FIRST_TRAINING, at);
        }
    }

    /**
     * Takes back within the caller's transaction what {@link #came} noted: the one tick that it came from was a slip. What
     * was noted by hand, or of another training, stays.
     *
     * @param at when the training was
     * @throws IllegalArgumentException when the school is not of the current circonscription
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void didNotCome(TenantId school, Instant at) {
        schools.require(school);
        stages.unsee(school, Stage.FIRST_TRAINING, at);
    }
}
