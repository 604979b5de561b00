package fr.gisement.letters;

import fr.gisement.calendar.CalendarEvent;
import fr.gisement.calendar.CalendarPerson;
import fr.gisement.calendar.Calendars;
import fr.gisement.identity.Person;
import fr.gisement.training.SessionLetter;
import fr.gisement.training.SessionLetters;
import fr.gisement.training.TrainingSession;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Letters about sessions: in plain words, and the same for a calendar (RFC 5545, RFC 6047), which puts the session in,
 * moves it or takes it out. In French, as the institution writes.
 */
final class MailedSessionLetters implements SessionLetters {

    private static final Locale LANGUAGE = Locale.FRENCH;

    private final JavaMailSender post;
    private final MessageSource texts;
    private final String from;
    private final URI site;

    MailedSessionLetters(JavaMailSender post, MessageSource texts, String from, URI site) {
        this.post = post;
        this.texts = texts;
        this.from = from;
        this.site = site;
    }

    @Override
    public void send(SessionLetter letter) {
        MimeMessage message = post.createMimeMessage();
        try {
            message.setFrom(new InternetAddress(from));
            message.setRecipient(
                    MimeMessage.RecipientType.TO,
                    new InternetAddress(letter.to().mail()));
            message.setSubject(
                    text(
                            "letters.session." + letter.occasion() + ".subject",
                            letter.session().module().title()),
                    StandardCharsets.UTF_8.name());
            MimeBodyPart words = new MimeBodyPart();
            words.setText(words(letter), StandardCharsets.UTF_8.name());
            MimeMultipart same = new MimeMultipart("alternative");
            same.addBodyPart(words);
            if (letter.occasion() != SessionLetter.Occasion.REMINDER) {
                same.addBodyPart(calendar(letter));
            }
            message.setContent(same);
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        post.send(message);
    }

    private MimeBodyPart calendar(SessionLetter letter) throws MessagingException {
        byte[] calendar = letter.takesOut()
                ? Calendars.cancellation(
                        event(letter, Math.max(0, letter.sequence() - 1)).calledOff(Instant.now()))
                : Calendars.invitation(event(letter, letter.sequence()));
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(calendar, Calendars.contentType(calendar))));
        return part;
    }

    private CalendarEvent event(SessionLetter letter, int sequence) {
        TrainingSession session = letter.session();
        Person trainer =
                session.trainers().isEmpty() ? null : session.trainers().getFirst();
        String link = session.sheet().link();
        return new CalendarEvent(
                session.id() + "@" + site.getHost(),
                sequence,
                session.sheet().start().atZone(CalendarEvent.ZONE),
                session.sheet().end().atZone(CalendarEvent.ZONE),
                session.module().title(),
                session.sheet().room(),
                link == null ? null : URI.create(link),
                session.module().sheet().objectives(),
                new CalendarPerson(
                        trainer == null ? "Gisement" : trainer.displayName(), trainer == null ? from : trainer.mail()),
                List.of(new CalendarPerson(
                        letter.to().displayName(), letter.to().mail())),
                false,
                Instant.now());
    }

    private String words(SessionLetter letter) {
        TrainingSession session = letter.session();
        ZonedDateTime start = session.sheet().start().atZone(CalendarEvent.ZONE);
        String when = text(
                "letters.session.when",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(LANGUAGE)
                        .format(start),
                time(start),
                time(session.sheet().end().atZone(CalendarEvent.ZONE)));
        String where = Stream.of(session.sheet().room(), session.sheet().link())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        String trainers = session.trainers().stream().map(Person::displayName).collect(Collectors.joining(", "));
        String reason = session.reason();
        return String.join(
                "\n\n",
                text("letters.greeting", letter.to().displayName()),
                text(
                        "letters.session." + letter.occasion() + ".what",
                        session.module().title()),
                when + "\n" + where,
                reason == null || letter.occasion() != SessionLetter.Occasion.CANCELLED
                        ? text("letters.session.trainers", trainers)
                        : text("letters.session.reason", reason),
                text("letters.session." + letter.occasion() + ".todo"),
                text("letters.farewell"));
    }

    private static String time(ZonedDateTime at) {
        return at.getMinute() == 0
                ? "%d h".formatted(at.getHour())
                : "%d h %02d".formatted(at.getHour(), at.getMinute());
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values, LANGUAGE);
    }
}
