package fr.gisement.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import fr.gisement.help.HelpLetter;
import fr.gisement.help.HelpTopic;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The letter about a request, as a mail server gets it. */
class MailedHelpLettersTests {

    private static final Person PERSON =
            new Person(new PersonId(UUID.randomUUID()), "eric@ac-lille.example", null, "Éric", "Erun");

    @Test
    void aTrainerReadsWhichSchoolAndAboutWhat() throws Exception {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            JavaMailSenderImpl post = new JavaMailSenderImpl();
            post.setHost("127.0.0.1");
            post.setPort(server.getSmtp().getPort());
            ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
            texts.setBasenames("fr.gisement.letters.screens", "fr.gisement.school.help.screens");
            texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
            new MailedHelpLetters(post, texts, "ent@ac-lille.example", "https://ent.example.fr")
                    .send(new HelpLetter(PERSON, "École Jean Jaurès", HelpTopic.PICTURES));

            MimeMessage letter = server.getReceivedMessages()[0];
            assertThat(letter.getSubject()).isEqualTo("École Jean Jaurès demande de l’aide");
            assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly(PERSON.mail());
            assertThat(letter.getContent().toString())
                    .contains("Bonjour Éric Erun")
                    .contains("Sujet : Photos et droit à l’image.")
                    .contains("https://ent.example.fr/accueil");
        } finally {
            server.stop();
        }
    }
}
