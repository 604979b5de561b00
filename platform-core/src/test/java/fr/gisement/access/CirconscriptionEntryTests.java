package fr.gisement.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantUnavailableException;
import fr.gisement.testing.TwoSchools;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From a school up into its circonscription: who gets there, and from where. */
class CirconscriptionEntryTests {

    private static final TwoSchools town = new TwoSchools();
    private static final CirconscriptionEntry entry = town.bean(CirconscriptionEntry.class);

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void whoWorksInTheSchoolGetsIntoItsCirconscriptionForOneTask() {
        for (PersonId person : List.of(town.director, town.teacher, town.substitute, town.both)) {
            assertThat(goUp(person, town.jaures())).isEqualTo(town.auchel().id());
        }
        assertThat(goUp(town.both, town.curie())).isEqualTo(town.lens().id());
        town.run(town.teacher, town.jaures(), () -> {
            entry.run(() -> assertThat(CurrentTenant.required().kind().name()).isEqualTo("CIRCONSCRIPTION"));
            assertThat(CurrentTenant.required().id()).isEqualTo(town.jaures().id());
        });
    }

    @Test
    void nobodyElseDoes() {
        for (PersonId person :
                List.of(town.guardian, town.otherDirector, town.otherTeacher, town.erun, town.ien, town.admin)) {
            assertThatThrownBy(() -> goUp(person, town.jaures())).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> goUp(town.director, town.curie())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> goUp(null, town.jaures()))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void noTransactionIsTakenAlong() {
        TransactionTemplate transaction = new TransactionTemplate(town.bean(PlatformTransactionManager.class));

        assertThatThrownBy(() -> town.as(
                        town.teacher,
                        town.jaures(),
                        () -> transaction.execute(begun ->
                                entry.call(() -> CurrentTenant.required().id()))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> goUp(town.teacher, town.auchel())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSuspendedCirconscriptionIsEnteredByNobody() {
        Tenant jaures = town.jaures();
        Tenant auchel = town.auchel();
        town.suspend(auchel);
        try {
            assertThatThrownBy(() -> goUp(town.director, jaures)).isInstanceOf(TenantUnavailableException.class);
        } finally {
            town.reactivate(auchel);
        }
        assertThat(goUp(town.director, jaures)).isEqualTo(auchel.id());
    }

    private static TenantId goUp(@Nullable PersonId person, Tenant from) {
        return town.as(
                person, from, () -> entry.call(() -> CurrentTenant.required().id()));
    }
}
