package fr.gisement.account;

import fr.gisement.identity.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which passwords are taken: long ones that are not guessed first (NIST SP 800-63B). No rule about capitals and signs:
 * they make passwords that are written on a note.
 */
@Component
public class PasswordRules {

    /** Letters a password has at least. */
    public static final int SHORTEST = 12;

    static final int LONGEST = 200;

    private static final int TELLING_NAME = 4;
    private static final int DIFFERENT_LETTERS = 4;

    private final Set<String> common;

    PasswordRules() {
        try {
            common = new ClassPathResource("common-passwords.txt", PasswordRules.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(PasswordRules::plain)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with it; empty when it may be taken. */
    public Optional<PasswordFault> faultOf(String password, Person person) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(PasswordFault.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(PasswordFault.TOO_LONG);
        }
        if (isCommon(password)) {
            return Optional.of(PasswordFault.COMMON);
        }
        return isPersonal(password, person) ? Optional.of(PasswordFault.PERSONAL) : Optional.empty();
    }

    private boolean isCommon(String password) {
        String plain = plain(password);
        String word = plain.replaceAll("^[^a-z]+|[^a-z]+$", "");
        return common.contains(plain)
                || common.contains(word)
                || plain.chars().distinct().count() < DIFFERENT_LETTERS
                || isRepeated(plain)
                || isRun(plain);
    }

    /** One short word again and again, such as {@code lapinlapin}. */
    private boolean isRepeated(String plain) {
        for (int size = 1; size <= plain.length() / 2; size++) {
            String part = plain.substring(0, size);
            if (plain.length() % size == 0 && part.repeat(plain.length() / size).equals(plain)) {
                return size < SHORTEST / 2 || common.contains(part);
            }
        }
        return false;
    }

    /** A row of the alphabet, of the figures or of the keyboard. */
    private static boolean isRun(String plain) {
        return Stream.of(
                        "abcdefghijklmnopqrstuvwxyz",
                        "01234567890123456789",
                        "azertyuiopqsdfghjklmwxcvbn",
                        "qwertyuiopasdfghjklzxcvbnm")
                .anyMatch(row ->
                        row.contains(plain) || new StringBuilder(row).reverse().indexOf(plain) >= 0);
    }

    private static boolean isPersonal(String password, Person person) {
        String plain = plain(password);
        String mailbox = person.mail().substring(0, person.mail().indexOf('@'));
        return Stream.of(Stream.of(person.givenName(), person.familyName()), Stream.of(mailbox.split("[._-]")))
                .flatMap(names -> names)
                .map(PasswordRules::plain)
                .filter(name -> name.length() >= TELLING_NAME)
                .anyMatch(
                        name -> plain.contains(name) && plain.replace(name, "").length() < SHORTEST);
    }

    /** In small letters, without accents and spaces. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\s]", "")
                .toLowerCase(Locale.ROOT);
    }
}
