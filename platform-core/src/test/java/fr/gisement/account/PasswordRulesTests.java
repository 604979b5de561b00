package fr.gisement.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private static final Person KARIMA = new Person(
            new PersonId(new UUID(1, 1)), "karima.leroy-dubois@ac-lille.example", "Mme", "Karima", "Leroy-Dubois");

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tortue vélo pluie citron",
                "la cloche va sonner",
                "Xk7 mQ2 vR9 zT4",
                "leroy aime les prunes mûres en été",
                "éééèèèàààùùùôôô"
            })
    void aLongPasswordOfOnesOwnIsTakenWhateverItsSigns(String password) {
        assertThat(rules.faultOf(password, KARIMA)).isEmpty();
    }

    @Test
    void elevenLettersAreTooFewAndTwoHundredAndOneTooMany() {
        assertThat(rules.faultOf("Xk7mQ2vR9zT", KARIMA)).contains(PasswordFault.TOO_SHORT);
        assertThat(rules.faultOf("tortue vélo ".repeat(17), KARIMA)).contains(PasswordFault.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motdepasse123",
                "Mot De Passe 2026!",
                "azertyuiopqs",
                "AZERTYUIOP12",
                "012345678901",
                "aaaaaaaaaaaaaa",
                "lapinlapinlapin",
                "doudoudoudou",
                "LibertéÉgalitéFraternité",
                "jetaimejetaime",
                "éducationnationale62"
            })
    void whatIsGuessedFirstIsRefused(String password) {
        assertThat(rules.faultOf(password, KARIMA)).contains(PasswordFault.COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Karima1984!!", "leroy-dubois62", "KARIMA.leroy"})
    void onesOwnNameIsRefused(String password) {
        assertThat(rules.faultOf(password, KARIMA)).contains(PasswordFault.PERSONAL);
    }
}
