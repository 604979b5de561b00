package fr.gisement.letters;

import fr.gisement.help.HelpLetter;
import fr.gisement.help.HelpLetters;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Tells a trainer that a school asks for help: which, and about what. Who asks and in which words is behind the door. */
final class MailedHelpLetters implements HelpLetters {

    private static final Locale LANGUAGE = Locale.FRENCH;

    private final JavaMailSender post;
    private final MessageSource texts;
    private final String from;
    private final String site;

    MailedHelpLetters(JavaMailSender post, MessageSource texts, String from, String site) {
        this.post = post;
        this.texts = texts;
        this.from = from;
        this.site = site;
    }

    @Override
    public void send(HelpLetter letter) {
        MimeMessage message = post.createMimeMessage();
        try {
            MimeMessageHelper mail = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            mail.setFrom(from);
            mail.setTo(letter.to().mail());
            mail.setSubject(text("letters.help.subject", letter.school()));
            mail.setText(String.join(
                    "\n\n",
                    text("letters.greeting", letter.to().displayName()),
                    text("letters.help.what", letter.school(), text("help.topic." + letter.topic())),
                    text("letters.help.todo"),
                    site + "/accueil",
                    text("letters.farewell")));
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        post.send(message);
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values, LANGUAGE);
    }
}
