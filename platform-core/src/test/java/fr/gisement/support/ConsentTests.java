package fr.gisement.support;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.classes.SchoolCalendar;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who lets whom in and for how long, and how it ends. */
class ConsentTests extends OpenedSchool {

    @Test
    void onlyTheDirectorOfTheSchoolLetsInAndSeesTheTrace() {
        grant(town.erun);
        AccessId access = only().id();
        for (PersonId other : List.of(
                town.teacher,
                town.substitute,
                town.guardian,
                town.otherDirector,
                neighbour,
                town.erun,
                town.ien,
                town.admin)) {
            refused(() -> town.run(other, jaures, () -> desk.grant(second, today, null)));
            refused(() -> town.run(other, jaures, () -> desk.revoke(access)));
            refused(() -> town.as(other, jaures, desk::all));
        }
        town.run(neighbour, pasteur, () -> desk.revoke(access));
        assertThat(town.as(neighbour, pasteur, desk::all)).isEmpty();
        assertThat(only().open()).isTrue();
    }

    @Test
    void onlyATrainerOfTheCirconscriptionIsLetInAndForTwoWeeksAtMost() {
        for (PersonId other : List.of(elsewhere, town.ien, town.admin, town.otherTeacher, town.teacher)) {
            impossible(() -> desk.grant(other, today, null));
        }
        impossible(() -> desk.grant(town.erun, today.minusDays(1), null));
        impossible(() -> desk.grant(town.erun, today.plusDays(15), null));
        town.run(town.director, jaures, () -> desk.grant(town.erun, today.plusDays(14), null));
        assertThat(only().until().atZone(town.bean(SchoolCalendar.class).zone()).toLocalDate())
                .isEqualTo(today.plusDays(15));
    }

    @Test
    void aRowForSomebodyOfAnotherCirconscriptionOpensNothing() {
        insert(elsewhere);
        assertThat(find(elsewhere, jaures)).isEmpty();
        insert(town.ien);
        assertThat(find(town.ien, jaures)).isEmpty();
        insert(second);
        assertThat(find(town.erun, jaures)).as("another's consent").isEmpty();
        assertThat(find(second, jaures)).isPresent();
    }

    @Test
    void aConsentEndsAtOnceWhenTheDirectorSaysSo() {
        grant(town.erun);
        SupportVisit before = find(town.erun, jaures).orElseThrow();
        assertThat(town.as(town.erun, auchel, schools::mine))
                .extracting(OpenSchool::school)
                .containsExactly(jaures.id());

        end();

        over(town.erun);
        assertThat(town.as(town.erun, auchel, schools::mine)).isEmpty();
        SupportAccess ended = only();
        assertThat(ended.open()).isFalse();
        assertThat(ended.ended()).isBefore(before.until());
        assertThat(ended.endedBy()).extracting(Person::id).isEqualTo(town.director);
        grant(town.erun);
        assertThat(find(town.erun, jaures)).isPresent();
    }

    @Test
    void aConsentEndsByItself() {
        grant(town.erun);
        town.execute(jaures, """
                update {school}.support_access
                set granted_at = now() - interval '2 days', until = now() - interval '1 second'""");
        over(town.erun);
        assertThat(only().open()).isFalse();
        assertThat(only().endedBy()).isNull();
    }

    @Test
    void itEndsWithTheAssignmentToo() {
        PersonId leaving = town.person("nora", Role.ERUN, auchel.id());
        grant(leaving);
        assertThat(find(leaving, jaures)).isPresent();

        town.leave(leaving, auchel);

        assertThat(find(leaving, jaures)).isEmpty();
    }

    @Test
    void aSuspendedSchoolIsVisitedByNobody() {
        grant(town.erun);
        town.suspend(jaures);
        try {
            assertThat(find(town.erun, jaures)).isEmpty();
        } finally {
            town.reactivate(jaures);
        }
        assertThat(find(town.erun, jaures)).isPresent();
    }

    @Test
    void aNewConsentTakesTheOldOnesPlace() {
        grant(town.erun);
        town.run(town.director, jaures, () -> desk.grant(town.erun, today.plusDays(3), null));
        assertThat(town.as(town.director, jaures, desk::all))
                .extracting(SupportAccess::open)
                .containsExactly(true, false);
        assertThat(town.as(town.erun, auchel, schools::mine)).hasSize(1);
    }
}
