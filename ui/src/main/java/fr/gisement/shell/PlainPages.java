package fr.gisement.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.web.servlet.LocaleResolver;

/** Gives the pages outside Vaadin the same texts in the same languages. */
@Configuration(proxyBeanMethods = false)
class PlainPages {

    @Bean
    MessageSource messageSource(MessageBundles messages) {
        return new AbstractMessageSource() {
            @Override
            protected @Nullable MessageFormat resolveCode(String key, Locale language) {
                String pattern = messages.texts(language).get(key);
                return pattern == null ? null : new MessageFormat(pattern, language);
            }

            {
                setAlwaysUseMessageFormat(true);
            }
        };
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Languages.preferred(request.getLocales());
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale language) {
                throw new UnsupportedOperationException("The reader's browser says the language");
            }
        };
    }
}
