package fr.gisement.letters;

import fr.gisement.account.ActivationLetters;
import fr.gisement.help.HelpLetters;
import fr.gisement.training.SessionLetters;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.thymeleaf.ITemplateEngine;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
@EnableConfigurationProperties(LetterProperties.class)
class LetterConfiguration {

    @Bean(destroyMethod = "close")
    ActivationLetters activationLetters(
            JavaMailSender post, ITemplateEngine templates, MessageSource texts, LetterProperties properties) {
        String from = Objects.requireNonNull(properties.from(), "With spring.mail.host, set gisement.letters.from");
        String site = Objects.requireNonNull(properties.site(), "With spring.mail.host, set gisement.letters.site")
                .toString()
                .replaceFirst("/+$", "");
        return new MailedLetters(new LetterWriter(templates, texts, from, site), post, properties.again());
    }

    @Bean
    HelpLetters helpLetters(JavaMailSender post, MessageSource texts, LetterProperties properties) {
        return new MailedHelpLetters(
                post,
                texts,
                Objects.requireNonNull(properties.from(), "With spring.mail.host, set gisement.letters.from"),
                Objects.requireNonNull(properties.site(), "With spring.mail.host, set gisement.letters.site")
                        .toString()
                        .replaceFirst("/+$", ""));
    }

    @Bean
    SessionLetters sessionLetters(JavaMailSender post, MessageSource texts, LetterProperties properties) {
        return new MailedSessionLetters(
                post,
                texts,
                Objects.requireNonNull(properties.from(), "With spring.mail.host, set gisement.letters.from"),
                Objects.requireNonNull(properties.site(), "With spring.mail.host, set gisement.letters.site"));
    }
}
