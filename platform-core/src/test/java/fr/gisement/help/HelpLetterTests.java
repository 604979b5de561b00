package fr.gisement.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.gisement.classes.SchoolCalendar;
import fr.gisement.identity.People;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.news.Listening;
import fr.gisement.news.TenantNews;
import fr.gisement.portfolio.Followers;
import fr.gisement.portfolio.Portfolios;
import fr.gisement.rounds.ServingCirconscriptions;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.testing.TwoSchools;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;

/** How trainers hear that a school asks for help: at once on a page that is open, and once by mail, by day. */
class HelpLetterTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final TwoSchools town = new TwoSchools();
    private static final Tenant auchel = town.auchel();
    private static final Tenant jaures = town.jaures();
    private static final PersonId second = town.person("sami", Role.ERUN, auchel.id());
    private static final SchoolHelp help = town.bean(SchoolHelp.class);

    private final List<String> sent = new ArrayList<>();
    private boolean away;

    @BeforeEach
    void nothingWasAsked() {
        town.execute(auchel, "delete from {school}.help_request");
        town.execute(auchel, "delete from {school}.followed_school");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void allTrainersAreToldOnceWhenNobodyFollowsTheSchool() {
        ask();
        turn(10);
        turn(10);
        assertThat(sent).containsExactlyInAnyOrder("eric École jaures BLOG", "sami École jaures BLOG");
    }

    @Test
    void whoFollowsTheSchoolIsToldAlone() {
        town.run(town.erun, auchel, () -> town.bean(Portfolios.class).follow(jaures.id(), second));
        ask();
        turn(10);
        assertThat(sent).containsExactly("sami École jaures BLOG");
    }

    @Test
    void whatIsAskedInTheEveningWaitsForTheMorning() {
        ask();
        turn(6);
        turn(20);
        turn(23);
        assertThat(sent).isEmpty();
        turn(7);
        assertThat(sent).hasSize(2);
    }

    @Test
    void whatWasAnsweredOrTakenBackMeanwhileIsToldToNobody() {
        HelpRequestId id = ask();
        town.run(town.teacher, jaures, () -> help.withdraw(id, 0));
        turn(10);
        assertThat(sent).isEmpty();
    }

    @Test
    void aMailServerThatIsAwayIsAskedAgainLater() {
        ask();
        away = true;
        turn(10);
        away = false;
        turn(10);
        assertThat(sent).as("too soon").isEmpty();
        town.execute(auchel, "update {school}.help_request set letter_again_at = now()");
        turn(10);
        assertThat(sent).hasSize(2);
    }

    @Test
    void anOpenPageOfTheCirconscriptionHearsOfItAndNoOther() {
        List<Set<String>> heard = new CopyOnWriteArrayList<>();
        List<Set<String>> elsewhere = new CopyOnWriteArrayList<>();
        TenantNews news = town.bean(TenantNews.class);
        try (Listening _ = news.listen(auchel.id(), HelpDesk.NEWS, heard::add);
                Listening _ = news.listen(town.lens().id(), HelpDesk.NEWS, elsewhere::add)) {
            HelpRequestId id = ask();
            await().untilAsserted(() -> assertThat(heard).contains(Set.of(id.toString())));
            assertThat(elsewhere).isEmpty();
        }
    }

    private static HelpRequestId ask() {
        return town.as(town.teacher, jaures, () -> help.ask(HelpTopic.BLOG, "Comment publier ?", List.of()));
    }

    /** A turn at some hour of today. */
    private void turn(int hour) {
        StaticListableBeanFactory post = new StaticListableBeanFactory();
        post.addBean("letters", (HelpLetters) letter -> {
            if (away) {
                throw new IllegalStateException("The mail server is away");
            }
            sent.add(letter.to().givenName() + " " + letter.school() + " " + letter.topic());
        });
        Clock clock = Clock.fixed(
                LocalDate.now(PARIS).atTime(LocalTime.of(hour, 0)).atZone(PARIS).toInstant(), PARIS);
        new HelpLetterRound(
                        town.bean(ServingCirconscriptions.class),
                        town.bean(TenantRegistry.class),
                        town.bean(HelpLetterRows.class),
                        town.bean(Followers.class),
                        town.bean(People.class),
                        new SchoolCalendar(clock),
                        post.getBeanProvider(HelpLetters.class),
                        town.bean(PlatformTransactionManager.class))
                .turn();
    }
}
