package fr.gisement.fleetview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.access.AccessDeniedException;

/** Every way into the console's services, from both sides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FleetViewRightsTests {

    private final Rectorat rectorat = new Rectorat();
    private final Map<String, Supplier<Object>> calls = Map.of(
            "FleetOverviews.current", () -> rectorat.bean(FleetOverviews.class).current(),
            "Schools.find", () -> rectorat.bean(Schools.class).find(SchoolFilter.ALL),
            "SpaceSheets.find", () -> rectorat.bean(SpaceSheets.class).find(SchemaKind.SCHOOL, "ferry"));

    @AfterAll
    void close() {
        rectorat.close();
    }

    @Test
    void anAdministratorOfTheRectoratMayCallThemAll() {
        calls.forEach((name, call) ->
                assertThat(rectorat.as(Role.RECTORAT_ADMIN, call)).as(name).isNotNull());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RECTORAT_ADMIN")
    void nobodyElseMayCallAny(Role role) {
        calls.forEach((name, call) ->
                assertThatThrownBy(() -> rectorat.as(role, call)).as(name).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void whoIsNotSignedInMayCallNone() {
        calls.forEach((name, call) -> {
            assertThatThrownBy(() -> rectorat.anonymously(call)).as(name).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(call::get).as(name).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void everyServiceIsTriedHere() {
        assertThat(rectorat.services(SpaceSheets.class.getPackageName())
                        .flatMap(service -> Arrays.stream(service.getDeclaredMethods())
                                .filter(method -> Modifier.isPublic(method.getModifiers()))
                                .map(method -> service.getSimpleName() + "." + method.getName())))
                .containsExactlyInAnyOrderElementsOf(calls.keySet());
    }
}
