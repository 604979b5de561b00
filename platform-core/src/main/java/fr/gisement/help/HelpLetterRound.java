package fr.gisement.help;

import fr.gisement.classes.SchoolCalendar;
import fr.gisement.help.HelpLetterRows.Due;
import fr.gisement.identity.People;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Trainer;
import fr.gisement.portfolio.Followers;
import fr.gisement.rounds.ServingCirconscriptions;
import fr.gisement.tenancy.RegistrySnapshot;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells trainers by mail that a school asks for help: whoever follows it, or all of them when nobody does. Once for each
 * request, by day; one that was answered before the morning is told to nobody.
 */
@Component
class HelpLetterRound {

    private static final Logger LOG = LoggerFactory.getLogger(HelpLetterRound.class);
    private static final int AT_ONCE = 20;

    private final ServingCirconscriptions circonscriptions;
    private final TenantRegistry registry;
    private final HelpLetterRows rows;
    private final Followers followers;
    private final People people;
    private final SchoolCalendar calendar;
    private final ObjectProvider<HelpLetters> letters;
    private final TransactionTemplate transaction;

    HelpLetterRound(
            ServingCirconscriptions circonscriptions,
            TenantRegistry registry,
            HelpLetterRows rows,
            Followers followers,
            People people,
            SchoolCalendar calendar,
            ObjectProvider<HelpLetters> letters,
            PlatformTransactionManager tenant) {
        this.circonscriptions = circonscriptions;
        this.registry = registry;
        this.rows = rows;
        this.followers = followers;
        this.people = people;
        this.calendar = calendar;
        this.letters = letters;
        this.transaction = new TransactionTemplate(tenant);
    }

    /** Tells of what waits, by day; nothing where there is no mail. */
    void turn() {
        if (calendar.isDaytime()) {
            letters.ifAvailable(post -> circonscriptions.each(circonscription -> tellOf(circonscription, post)));
        }
    }

    private void tellOf(TenantId circonscription, HelpLetters post) {
        List<Person> trainers =
                people.trainersOf(circonscription).stream().map(Trainer::person).toList();
        if (trainers.isEmpty()) {
            return; // it waits for whoever comes
        }
        boolean goesOn = true;
        for (int letter = 0; letter < AT_ONCE && goesOn; letter++) {
            // one request in one transaction: nobody waits for more than one
            goesOn = Boolean.TRUE.equals(transaction.execute(
                    begun -> rows.due().filter(due -> tell(due, trainers, post)).isPresent()));
        }
    }

    /** @return whether the mail server goes on: one that is away is not waited for once for each letter */
    private boolean tell(Due due, List<Person> trainers, HelpLetters post) {
        RegistrySnapshot tenants = registry.snapshot();
        String school = tenants.find(due.school()).map(Tenant::name).orElse("");
        Set<PersonId> told = rows.told(due.request());
        try {
            for (Person trainer : concerned(due.school(), trainers)) {
                if (!told.contains(trainer.id())) {
                    post.send(new HelpLetter(trainer, school, due.topic()));
                    rows.told(due.request(), trainer.id());
                }
            }
            rows.done(due.request());
            return true;
        } catch (RuntimeException e) {
            LOG.warn("The trainers could not be told of request {}: {}", due.request(), e.toString());
            rows.failed(due.request());
            return false;
        }
    }

    private List<Person> concerned(TenantId school, List<Person> trainers) {
        PersonId follower = followers.of(school).orElse(null);
        List<Person> theirs =
                trainers.stream().filter(it -> it.id().equals(follower)).toList();
        return theirs.isEmpty() ? trainers : theirs;
    }
}
