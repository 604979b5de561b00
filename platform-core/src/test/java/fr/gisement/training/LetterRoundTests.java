package fr.gisement.training;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.classes.SchoolCalendar;
import fr.gisement.identity.People;
import fr.gisement.identity.PersonId;
import fr.gisement.rounds.ServingCirconscriptions;
import fr.gisement.training.SessionLetter.Occasion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;

/** What people are told by mail of their places, and when it is tried again. */
class LetterRoundTests {

    private static final TrainingTown town = new TrainingTown();
    private static final PersonId erun = town.people.erun;
    private static final PersonId claire = town.people.teacher;
    private static final PersonId karim = town.people.colleague;

    private final List<String> sent = new ArrayList<>();
    private final LetterRound round = round();
    private boolean away;

    @BeforeEach
    void nothingIsPlanned() {
        town.clear();
        sent.clear();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void eachIsToldOnceOfTheirPlaceAndOfWhatBecomesOfIt() {
        SessionId id = town.session().places(1).plan();
        town.enrol(claire, id);
        town.enrol(karim, id);
        round.turn();
        round.turn();
        assertThat(sent).containsExactly("PLACE claire 0");

        sent.clear();
        town.doHere(erun, () -> town.register.withdraw(id, claire));
        round.turn();
        assertThat(sent).containsExactlyInAnyOrder("GIVEN_BACK claire 1", "PLACE karim 0");

        sent.clear();
        town.doHere(erun, () -> town.sessions.cancel(id, ""));
        round.turn();
        round.turn();
        assertThat(sent).containsExactly("CANCELLED karim 1");
    }

    @Test
    void aChangeIsToldToThoseWhoHaveAPlace() {
        SessionId id = town.session().places(1).plan();
        town.enrol(claire, id);
        town.enrol(karim, id);
        round.turn();
        sent.clear();
        town.people.execute(town.auchel, "update {school}.training_session set sequence = sequence + 1");
        round.turn();
        assertThat(sent).containsExactly("CHANGED claire 1");
    }

    @Test
    void whoEnrolsAndLeavesBeforeALetterHearsNothing() {
        SessionId id = town.session().plan();
        town.enrol(claire, id);
        town.doHere(erun, () -> town.register.withdraw(id, claire));
        round.turn();
        assertThat(sent).isEmpty();
    }

    @Test
    void aMailServerThatIsAwayIsAskedAgainLater() {
        SessionId id = town.session().plan();
        town.enrol(claire, id);
        away = true;
        round.turn();
        away = false;
        round.turn();
        assertThat(sent).as("too soon").isEmpty();

        town.people.execute(town.auchel, "update {school}.training_enrolment set letter_again_at = now()");
        round.turn();
        assertThat(sent).containsExactly("PLACE claire 0");
    }

    private LetterRound round() {
        StaticListableBeanFactory post = new StaticListableBeanFactory();
        post.addBean("letters", (SessionLetters) letter -> {
            if (away) {
                throw new IllegalStateException("The mail server is away");
            }
            if (letter.occasion() != Occasion.REMINDER) {
                sent.add(letter.occasion() + " " + letter.to().givenName() + " " + letter.sequence());
            }
        });
        return new LetterRound(
                town.people.bean(ServingCirconscriptions.class),
                town.people.bean(LetterRows.class),
                town.people.bean(SessionRows.class),
                town.people.bean(SessionNames.class),
                town.people.bean(People.class),
                town.people.bean(SchoolCalendar.class),
                post.getBeanProvider(SessionLetters.class),
                town.people.bean(PlatformTransactionManager.class));
    }
}
