package fr.gisement.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The texts of all screens. Each feature keeps its own beside its package, as {@code screens_fr.properties} and
 * {@code screens_en.properties}, in UTF-8 and {@link MessageFormat}; its keys begin with the feature's name.
 */
final class MessageBundles implements I18NProvider {

    private static final Logger log = LoggerFactory.getLogger(MessageBundles.class);

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    MessageBundles() {
        for (Locale locale : Languages.ALL) {
            byLanguage.put(locale.getLanguage(), load("classpath*:fr/gisement/**/screens_%s.properties", locale));
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.ALL;
    }

    @Override
    public String getTranslation(String key, @Nullable Locale locale, @Nullable Object... params) {
        Locale language = locale != null && byLanguage.containsKey(locale.getLanguage()) ? locale : Locale.FRENCH;
        String pattern = texts(language).get(key);
        if (pattern == null) {
            log.error("No text for {} in {}", key, language.getLanguage());
            return key;
        }
        return new MessageFormat(pattern, language).format(params);
    }

    Map<String, String> texts(Locale language) {
        return byLanguage.getOrDefault(language.getLanguage(), Map.of());
    }

    private static Map<String, String> load(String pattern, Locale locale) {
        var texts = new HashMap<String, String>();
        try {
            for (Resource bundle :
                    new PathMatchingResourcePatternResolver().getResources(pattern.formatted(locale.getLanguage()))) {
                Properties properties =
                        PropertiesLoaderUtils.loadProperties(new EncodedResource(bundle, StandardCharsets.UTF_8));
                for (String key : properties.stringPropertyNames()) {
                    String text = properties.getProperty(key);
                    if (texts.put(key, locale.equals(Locale.FRENCH) ? FrenchTypography.of(text) : text) != null) {
                        throw new IllegalStateException(key + " has two texts, the second in " + bundle);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The texts of the screens cannot be read", e);
        }
        return Map.copyOf(texts);
    }
}
