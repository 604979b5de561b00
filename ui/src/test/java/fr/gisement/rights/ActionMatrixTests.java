package fr.gisement.rights;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.gisement.browser.DemonstrationFleet;
import fr.gisement.browser.StartedApplication;
import fr.gisement.identity.Accounts;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.SignedIn;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.rights.GuardedActions.Action;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.RegistrySnapshot;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.testing.TestInstallation;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.expression.method.DefaultMethodSecurityExpressionHandler;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;

/**
 * Everybody tries every action of every service: in the school that most of them belong to, in another
 * circonscription's, in their circonscription, in the other. {@code x} is allowed, {@code .} refused. An action that is added shows up here by itself.
 */
@StartedApplication
class ActionMatrixTests {

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TenantRegistry registry;

    @Autowired
    private TestInstallation installation;

    private final Map<Everybody, Authentication> known = new HashMap<>();
    private @Nullable PreAuthorizeAuthorizationManager rule;

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyActionIsAllowedToThoseWrittenDown() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (Action action : actions()) {
            if (action.guarded()) {
                rows.merge(
                        action.name(), cells(action), (one, another) -> one.equals(another) ? one : "overloads differ");
            }
        }
        String head = "%-44s".formatted("")
                + Everybody.ALL.stream()
                        .map(one -> "%-10s".formatted(one.who()))
                        .collect(joining())
                        .strip();
        String table = rows.entrySet().stream()
                .map(row -> "%-44s%s".formatted(row.getKey(), row.getValue()).stripTrailing())
                .collect(joining("\n", head + "\n", ""));
        assertThat(table).isEqualTo(WrittenRights.table("actions"));
    }

    /** What has no guard of its own is listed: it asks nothing of a person, or asks in its own words. */
    @Test
    void whatIsNotGuardedIsWrittenDown() throws IOException {
        Map<String, String> unguarded = new LinkedHashMap<>();
        actions().stream()
                .filter(action -> !action.guarded())
                .forEach(action -> unguarded.merge(
                        action.service().getSimpleName(),
                        action.method().getName(),
                        (one, another) -> one.contains(another) ? one : one + " " + another));
        assertThat(unguarded.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .sorted()
                        .collect(joining("\n")))
                .isEqualTo(WrittenRights.table("unguarded"));
    }

    /** The table asks the rule; this asks the service itself, which must hold its own rule. */
    @Test
    void whoIsRefusedIsRefusedByTheServiceItself() {
        int refused = 0;
        for (Action action : actions()) {
            for (Everybody one : action.guarded() ? Everybody.ALL : List.<Everybody>of()) {
                for (Tenant tenant : tenants()) {
                    signIn(one);
                    if (CurrentTenant.call(tenant, () -> allowed(action))) {
                        continue;
                    }
                    refused++;
                    assertThat(CurrentTenant.call(tenant, () -> catchThrowable(() -> invoke(action))))
                            .as("%s calls %s in %s", one.who(), action.name(), tenant.slug())
                            .isInstanceOf(AccessDeniedException.class);
                }
            }
        }
        assertThat(refused).isPositive();
    }

    private List<Action> actions() {
        return GuardedActions.of(context.getBeanFactory());
    }

    private String cells(Action action) {
        return Everybody.ALL.stream()
                .map(one -> {
                    signIn(one);
                    return "%-10s"
                            .formatted(tenants().stream()
                                    .map(tenant -> CurrentTenant.call(tenant, () -> allowed(action)) ? "x" : ".")
                                    .collect(joining()));
                })
                .collect(joining());
    }

    private boolean allowed(Action action) {
        Supplier<@Nullable Authentication> who =
                () -> SecurityContextHolder.getContext().getAuthentication();
        AuthorizationResult result =
                rule().authorize(who, new SimpleMethodInvocation(action.bean(), action.method(), arguments(action)));
        return result != null && result.isGranted();
    }

    private PreAuthorizeAuthorizationManager rule() {
        PreAuthorizeAuthorizationManager made = rule;
        if (made == null) {
            DefaultMethodSecurityExpressionHandler expressions = new DefaultMethodSecurityExpressionHandler();
            expressions.setApplicationContext(context);
            made = new PreAuthorizeAuthorizationManager();
            made.setExpressionHandler(expressions);
            rule = made;
        }
        return made;
    }

    private static void invoke(Action action) throws Throwable {
        try {
            action.method().invoke(action.bean(), arguments(action));
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** Nothing: whoever is refused is refused before anything is looked at. */
    private static @Nullable Object[] arguments(Action action) {
        return Arrays.stream(action.method().getParameterTypes())
                .map(type -> type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null)
                .toArray();
    }

    private void signIn(Everybody one) {
        SecurityContextHolder.clearContext();
        SecurityContextHolder.getContext().setAuthentication(known.computeIfAbsent(one, this::find));
    }

    private Authentication find(Everybody one) {
        String mail = one.mail();
        if (mail == null) {
            return new AnonymousAuthenticationToken(
                    "key", "visitor", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
        }
        PersonId person = PersonId.of(installation
                .query("select id from platform.person where mail = '%s'".formatted(mail))
                .getFirst());
        return new SignedIn(accounts.find(person).orElseThrow(), new UUID(0, 0));
    }

    private List<Tenant> tenants() {
        RegistrySnapshot tenants = registry.snapshot();
        Tenant own = tenants.find(SchemaKind.SCHOOL, DemonstrationFleet.OPEN).orElseThrow();
        Tenant other = tenants.find(SchemaKind.SCHOOL, DemonstrationFleet.CURIE).orElseThrow();
        return List.of(
                own,
                other,
                tenants.find(Objects.requireNonNull(own.parent())).orElseThrow(),
                tenants.find(Objects.requireNonNull(other.parent())).orElseThrow());
    }
}
