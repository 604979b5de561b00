package fr.gisement.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.classes.SchoolCalendar;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.testing.TwoSchools;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** A school asks, a trainer answers; over real schemas, from both sides. */
class HelpTests {

    private static final TwoSchools town = new TwoSchools();
    private static final SchoolHelp help = town.bean(SchoolHelp.class);
    private static final HelpDesk desk = town.bean(HelpDesk.class);
    private static final Tenant jaures = town.jaures();
    private static final Tenant auchel = town.auchel();
    private static final Tenant pasteur = town.school("pasteur", auchel);
    private static final PersonId neighbour = town.person("nathan", Role.DIRECTOR, pasteur.id());
    private static final PersonId elsewhere =
            town.person("lea-lens", Role.ERUN, town.lens().id());

    private static final LocalDate TODAY = town.bean(SchoolCalendar.class).today();
    private static final List<HelpSlot> SLOTS = List.of(
            new HelpSlot(TODAY.plusDays(2), HelpSlot.Part.MORNING, null),
            new HelpSlot(TODAY.plusDays(3), HelpSlot.Part.AT, LocalTime.of(16, 30)));

    @BeforeEach
    void nothingWasAsked() {
        town.execute(auchel, "delete from {school}.help_request");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void whatIsAskedReachesTheTrainersAsItWasAsked() {
        HelpRequestId id = ask(town.teacher, jaures);

        HelpRequest request = only(town.as(town.erun, auchel, desk::open));
        assertThat(request.id()).isEqualTo(id);
        assertThat(request.school()).isEqualTo(jaures.id());
        assertThat(request.askedBy()).extracting(Person::id).isEqualTo(town.teacher);
        assertThat(request.topic()).isEqualTo(HelpTopic.BLOG);
        assertThat(request.words()).isEqualTo("Comment publier ?");
        assertThat(request.slots()).isEqualTo(SLOTS);
        assertThat(request.state()).isEqualTo(HelpState.OPEN);
        assertThat(town.as(town.ien, auchel, desk::waiting)).isOne();
    }

    @Test
    void anAnswerWithASlotReachesAllWhoWorkInTheSchool() {
        HelpRequestId id = ask(town.teacher, jaures);

        town.run(town.erun, auchel, () -> desk.answer(id, 0, "Je passe jeudi.", 1));

        for (PersonId reader : List.of(town.director, town.teacher, town.colleague, town.substitute)) {
            HelpRequest read = only(town.as(reader, jaures, help::requests));
            assertThat(read.state()).isEqualTo(HelpState.ANSWERED);
            HelpAnswer answer = Objects.requireNonNull(read.answer());
            assertThat(answer.words()).isEqualTo("Je passe jeudi.");
            assertThat(answer.slot()).isEqualTo(SLOTS.get(1));
            assertThat(answer.by()).extracting(Person::id).isEqualTo(town.erun);
        }
        assertThat(town.as(town.erun, auchel, desk::open)).isEmpty();
        assertThat(only(town.as(town.erun, auchel, desk::answered)).id()).isEqualTo(id);
        assertThat(town.as(town.ien, auchel, desk::waiting)).isZero();
    }

    @Test
    void anotherSchoolOfTheSameCirconscriptionSeesNothingOfIt() {
        HelpRequestId id = ask(town.teacher, jaures);

        assertThat(town.as(neighbour, pasteur, help::requests)).isEmpty();
        refused(() -> town.as(neighbour, jaures, help::requests));
        assertThatThrownBy(() -> town.run(neighbour, pasteur, () -> help.withdraw(id, 0)))
                .isInstanceOf(HelpChangedException.class);
        assertThat(town.as(town.erun, auchel, desk::open)).hasSize(1);
    }

    @Test
    void theServiceInsideTheCirconscriptionAsksForThatVerySchool() {
        SchoolRequests inside = town.bean(SchoolRequests.class);
        refused(() -> town.as(neighbour, auchel, () -> inside.of(jaures.id())));
        refused(() ->
                town.as(neighbour, auchel, () -> inside.ask(jaures.id(), HelpTopic.OTHER, "Pour eux", List.of())));
        for (PersonId other : List.of(town.guardian, town.otherDirector, town.erun, town.ien, town.admin)) {
            refused(() -> town.as(other, auchel, () -> inside.of(jaures.id())));
        }
    }

    @Test
    void whoWorksInTheSchoolAsksAndNobodyElse() {
        for (PersonId staff : List.of(town.director, town.teacher, town.substitute, town.both)) {
            ask(staff, jaures);
        }
        for (PersonId other :
                List.of(town.guardian, town.otherDirector, town.otherTeacher, town.erun, town.ien, town.admin)) {
            refused(() -> ask(other, jaures));
            refused(() -> town.as(other, jaures, help::requests));
        }
        assertThatThrownBy(() -> ask(null, jaures))
                .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
        assertThat(town.as(town.erun, auchel, desk::open)).hasSize(4);
    }

    @Test
    void trainersAnswerTheInspectorCountsAndNobodyElseDoesEither() {
        HelpRequestId id = ask(town.teacher, jaures);
        for (PersonId other : List.of(town.ien, town.director, town.teacher, town.admin, elsewhere)) {
            refused(() -> town.as(other, auchel, desk::open));
            refused(() -> town.as(other, auchel, desk::answered));
            refused(() -> town.as(other, auchel, () -> desk.ended(5)));
            refused(() -> town.as(other, auchel, () -> desk.find(id)));
            refused(() -> town.run(other, auchel, () -> desk.answer(id, 0, "Non", null)));
            refused(() -> town.run(other, auchel, () -> desk.close(id, 0)));
        }
        for (PersonId other : List.of(town.director, town.admin, elsewhere)) {
            refused(() -> town.as(other, auchel, desk::waiting));
        }
        refused(() -> town.as(town.erun, jaures, desk::open));
        refused(() -> town.as(town.erun, town.lens(), desk::open));
        assertThat(town.as(elsewhere, town.lens(), desk::open)).isEmpty();
        assertThat(town.as(elsewhere, town.lens(), () -> desk.find(id))).isEmpty();
        assertThat(town.as(town.erun, auchel, () -> desk.find(id))).isPresent();
    }

    @Test
    void whoAskedOrTheDirectorTakesItBack() {
        HelpRequestId id = ask(town.teacher, jaures);
        refused(() -> town.run(town.colleague, jaures, () -> help.withdraw(id, 0)));

        town.run(town.teacher, jaures, () -> help.withdraw(id, 0));
        HelpRequestId another = ask(town.teacher, jaures);
        town.run(town.director, jaures, () -> help.withdraw(another, 0));

        assertThat(town.as(town.erun, auchel, desk::open)).isEmpty();
        assertThat(town.as(town.erun, auchel, () -> desk.ended(5)))
                .extracting(HelpRequest::state)
                .containsExactly(HelpState.WITHDRAWN, HelpState.WITHDRAWN);
    }

    @Test
    void twoWhoActOnWhatTheyReadDoNotOverwriteOneAnother() {
        HelpRequestId id = ask(town.teacher, jaures);
        town.run(town.teacher, jaures, () -> help.withdraw(id, 0));
        changed(() -> town.run(town.erun, auchel, () -> desk.answer(id, 0, "Je viens.", null)));
        changed(() -> town.run(town.erun, auchel, () -> desk.close(id, 1)));

        HelpRequestId next = ask(town.teacher, jaures);
        town.run(town.erun, auchel, () -> desk.answer(next, 0, "Je viens.", 0));
        changed(() -> town.run(town.erun, auchel, () -> desk.answer(next, 0, "Moi aussi.", 1)));
        town.run(town.erun, auchel, () -> desk.answer(next, 1, "Plutôt vendredi.", null));
        town.run(town.erun, auchel, () -> desk.close(next, 2));
        assertThat(town.as(town.erun, auchel, desk::answered)).isEmpty();
    }

    @Test
    void whatCannotBeIsRefused() {
        for (String words : List.of("", "  \n", "x".repeat(HelpRequest.LONGEST + 1))) {
            impossible(() -> help.ask(HelpTopic.BLOG, words, SLOTS));
        }
        impossible(
                () -> help.ask(HelpTopic.BLOG, "Oui", List.of(SLOTS.get(0), SLOTS.get(0), SLOTS.get(0), SLOTS.get(1))));
        impossible(() -> help.ask(
                HelpTopic.BLOG, "Oui", List.of(new HelpSlot(TODAY.minusDays(1), HelpSlot.Part.MORNING, null))));
        impossible(() -> help.ask(
                HelpTopic.BLOG, "Oui", List.of(new HelpSlot(TODAY.plusYears(2), HelpSlot.Part.MORNING, null))));
        assertThatThrownBy(() -> new HelpSlot(TODAY, HelpSlot.Part.AT, null))
                .isInstanceOf(IllegalArgumentException.class);
        HelpRequestId id = ask(town.teacher, jaures);
        assertThatThrownBy(() -> town.run(town.erun, auchel, () -> desk.answer(id, 0, "Oui", 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> town.run(town.erun, auchel, () -> desk.answer(id, 0, " ", 1)))
                .isInstanceOf(IllegalArgumentException.class);
        changed(() -> town.run(elsewhere, town.lens(), () -> desk.answer(id, 0, "Oui", null)));
    }

    private static HelpRequestId ask(@Nullable PersonId person, Tenant school) {
        return town.as(person, school, () -> {
            HelpRequestId id = help.ask(HelpTopic.BLOG, " Comment publier ? ", SLOTS);
            assertThat(CurrentTenant.required().id()).isEqualTo(school.id());
            return id;
        });
    }

    private static void impossible(Runnable asked) {
        assertThatThrownBy(() -> town.run(town.teacher, jaures, asked)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(AccessDeniedException.class);
    }

    private static void changed(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(HelpChangedException.class);
    }

    private static HelpRequest only(List<HelpRequest> requests) {
        assertThat(requests).hasSize(1);
        return requests.getFirst();
    }
}
