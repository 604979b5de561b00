package fr.gisement.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.training.Audience;
import fr.gisement.training.HourKind;
import fr.gisement.training.ModuleId;
import fr.gisement.training.ModuleLevel;
import fr.gisement.training.ModuleSheet;
import fr.gisement.training.SessionCounts;
import fr.gisement.training.SessionId;
import fr.gisement.training.SessionLetter;
import fr.gisement.training.SessionLetter.Occasion;
import fr.gisement.training.SessionSheet;
import fr.gisement.training.SessionState;
import fr.gisement.training.TrainingModule;
import fr.gisement.training.TrainingSession;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Letters about sessions, as a mail server gets them. */
class MailedSessionLettersTests {

    private static final Person CLAIRE = person("claire@ac-lille.example", "Claire", "Dubois");
    private static final Person ERIC = person("eric@ac-lille.example", "Éric", "Erun");

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aPlaceGoesIntoTheCalendarAndOutOfItAgain() throws Exception {
        send(Occasion.PLACE, 0);
        send(Occasion.GIVEN_BACK, 1);

        MimeMessage invitation = server.getReceivedMessages()[0];
        assertThat(invitation.getSubject()).isEqualTo("Votre place : Blog de la classe");
        assertThat(invitation.getAllRecipients()).extracting(Object::toString).containsExactly(CLAIRE.mail());
        assertThat(part(invitation, 0))
                .contains("Bonjour Claire Dubois")
                .contains("Le jeudi 10 décembre 2026, de 14 h à 17 h 30")
                .contains("Salle 3")
                .contains("Avec Éric Erun");
        assertThat(type(invitation)).contains("text/calendar").contains("method=REQUEST");
        assertThat(part(invitation, 1))
                .contains("METHOD:REQUEST")
                .contains("DTSTART;TZID=Europe/Paris:20261210T140000")
                .contains("SEQUENCE:0")
                .contains("UID:01920000-0000-7000-8000-00000000000a@ent.example.fr");

        MimeMessage back = server.getReceivedMessages()[1];
        assertThat(type(back)).contains("method=CANCEL");
        assertThat(part(back, 1)).contains("STATUS:CANCELLED").contains("SEQUENCE:1");
    }

    @Test
    void aReminderIsWordsAlone() throws Exception {
        send(Occasion.REMINDER, 1);
        assertThat(((MimeMultipart) server.getReceivedMessages()[0].getContent()).getCount())
                .isEqualTo(1);
    }

    @Test
    void aCancellationSaysWhy() throws Exception {
        send(Occasion.CANCELLED, 1);
        assertThat(part(server.getReceivedMessages()[0], 0)).contains("Pourquoi : Neige");
    }

    private void send(Occasion occasion, int sequence) {
        JavaMailSenderImpl post = new JavaMailSenderImpl();
        post.setHost("127.0.0.1");
        post.setPort(server.getSmtp().getPort());
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("fr.gisement.letters.screens");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        new MailedSessionLetters(post, texts, "ent@ac-lille.example", URI.create("https://ent.example.fr"))
                .send(new SessionLetter(occasion, CLAIRE, session(occasion), sequence));
    }

    private static TrainingSession session(Occasion occasion) {
        ModuleId module = ModuleId.parse("01920000-0000-7000-8000-000000000002").orElseThrow();
        boolean cancelled = occasion == Occasion.CANCELLED;
        return new TrainingSession(
                SessionId.parse("01920000-0000-7000-8000-00000000000a").orElseThrow(),
                new TrainingModule(
                        module,
                        true,
                        new ModuleSheet(
                                "Blog de la classe",
                                "Publier un premier article",
                                180,
                                ModuleLevel.FIRST,
                                null,
                                HourKind.EIGHTEEN,
                                List.of()),
                        false,
                        0),
                new SessionSheet(
                        module,
                        Instant.parse("2026-12-10T13:00:00Z"),
                        Instant.parse("2026-12-10T16:30:00Z"),
                        "Salle 3",
                        null,
                        Set.of(ERIC.id()),
                        12,
                        new Audience(true, Set.of(), Set.of()),
                        180,
                        HourKind.EIGHTEEN,
                        false),
                cancelled ? SessionState.CANCELLED : SessionState.PLANNED,
                cancelled ? "Neige" : null,
                cancelled ? 1 : 0,
                List.of(ERIC),
                new SessionCounts(1, 0, 0, 0));
    }

    private static String type(MimeMessage message) throws Exception {
        return ((MimeMultipart) message.getContent()).getBodyPart(1).getContentType();
    }

    private static String part(MimeMessage message, int number) throws Exception {
        BodyPart part = ((MimeMultipart) message.getContent()).getBodyPart(number);
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Person person(String mail, String givenName, String familyName) {
        return new Person(new PersonId(UUID.randomUUID()), mail, null, givenName, familyName);
    }
}
