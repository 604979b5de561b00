package fr.gisement.letters;

import fr.gisement.account.ActivationLetters;
import fr.gisement.account.IssuedActivation;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Sends letters one after the other, on a thread of their own. One that cannot be sent is tried again a few times; after
 * that somebody asks for another.
 */
final class MailedLetters implements ActivationLetters, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailedLetters.class);

    private final LetterWriter writer;
    private final JavaMailSender post;
    private final List<Duration> again;
    private final ScheduledExecutorService aside = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("letters").daemon().factory());

    MailedLetters(LetterWriter writer, JavaMailSender post, List<Duration> again) {
        this.writer = writer;
        this.post = post;
        this.again = List.copyOf(again);
    }

    @Override
    public void send(IssuedActivation activation, Occasion occasion) {
        aside.execute(() -> send(activation, occasion, 0));
    }

    private void send(IssuedActivation activation, Occasion occasion, int failures) {
        try {
            MimeMessage message = post.createMimeMessage();
            writer.write(activation, occasion, message);
            post.send(message);
        } catch (MailException | MessagingException e) {
            if (failures >= again.size()) {
                LOG.error(
                        "A letter to person {} was given up",
                        activation.person().id(),
                        e);
                return;
            }
            LOG.warn("A letter could not be sent, and will be tried again: {}", e.getMessage());
            ScheduledFuture<?> _ = aside.schedule(
                    () -> send(activation, occasion, failures + 1),
                    again.get(failures).toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RuntimeException e) {
            LOG.error(
                    "A letter to person {} could not be written",
                    activation.person().id(),
                    e);
        }
    }

    @Override
    public void close() {
        aside.shutdownNow();
    }
}
