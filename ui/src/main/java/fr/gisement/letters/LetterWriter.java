package fr.gisement.letters;

import fr.gisement.account.ActivationLetters.Occasion;
import fr.gisement.account.IssuedActivation;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes a letter twice: in plain words, and the same with a button. In French, as the institution writes. */
final class LetterWriter {

    private static final Locale LANGUAGE = Locale.FRENCH;

    private final ITemplateEngine templates;
    private final MessageSource texts;
    private final String from;
    private final String site;

    LetterWriter(ITemplateEngine templates, MessageSource texts, String from, String site) {
        this.templates = templates;
        this.texts = texts;
        this.from = from;
        this.site = site;
    }

    void write(IssuedActivation activation, Occasion occasion, MimeMessage message) throws MessagingException {
        String kind = "letters." + occasion + ".";
        String link = site + activation.linkPath();
        String until = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(LANGUAGE)
                .withZone(ZoneId.of("Europe/Paris"))
                .format(activation.expiresAt());
        String greeting = text("letters.greeting", activation.person().displayName());
        String plain = String.join(
                "\n\n",
                greeting,
                text(kind + "why"),
                text(kind + "todo"),
                link,
                text("letters.code", activation.code(), site + "/activation"),
                text("letters.until", until),
                text(kind + "unasked"),
                text("letters.farewell"));
        String html = templates.process(
                "letters/activation",
                new Context(
                        LANGUAGE,
                        Map.of(
                                "kind", kind,
                                "greeting", greeting,
                                "link", link,
                                "code", activation.code(),
                                "page", site + "/activation",
                                "until", until)));
        MimeMessageHelper letter = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        letter.setFrom(from);
        letter.setTo(activation.person().mail());
        letter.setSubject(text(kind + "subject"));
        letter.setText(plain, html);
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values, LANGUAGE);
    }
}
