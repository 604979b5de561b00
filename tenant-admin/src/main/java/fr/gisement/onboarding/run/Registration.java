package fr.gisement.onboarding.run;

import fr.gisement.migrations.SchemaKind;
import fr.gisement.onboarding.finding.Messages;
import fr.gisement.onboarding.plan.Change;
import fr.gisement.onboarding.plan.OnboardingPlan;
import fr.gisement.onboarding.plan.RegistryState;
import fr.gisement.onboarding.plan.SpaceRef;
import fr.gisement.onboarding.run.ImportItem.Action;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantLifecycle;
import fr.gisement.tenancy.TenantLifecycle.NewTenant;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first transaction of an import: every row of the platform it changes, and the list of what remains to be done to
 * tenants. From here on a kill loses nothing, and the files are no longer needed.
 */
final class Registration {

    private final Connection owner;
    private final TenantLifecycle lifecycle;
    private final OnboardingPlan plan;
    private final Map<String, TenantId> circonscriptions = new HashMap<>();
    private final Map<String, TenantId> spaces = new HashMap<>();
    private final List<ImportItem> items = new ArrayList<>();

    Registration(Connection owner, TenantLifecycle lifecycle, OnboardingPlan plan, RegistryState registry) {
        this.owner = owner;
        this.lifecycle = lifecycle;
        this.plan = plan;
        registry.circonscriptions().forEach((code, known) -> circonscriptions.put(code, known.id()));
    }

    /** Works in the caller's transaction. */
    UUID register() throws SQLException {
        var journal = new ImportJournal(owner);
        UUID run = journal.begin(plan);
        for (Change change : plan.changes()) {
            tenant(change);
        }
        sites(new SiteTable(owner, run));
        rpiNumbers(run);
        new PeopleTable(owner, run).apply(plan.staff());
        journal.add(run, items);
        return run;
    }

    private void tenant(Change change) throws SQLException {
        switch (change) {
            case Change.NewCirconscription c -> {
                TenantId id = lifecycle.register(
                        owner, new NewTenant(SchemaKind.CIRCONSCRIPTION, c.slug(), c.name(), c.code(), null, null));
                circonscriptions.put(c.code(), id);
                item(id, c.name(), 0, Action.OPEN, null, null, true);
            }
            case Change.NewSpace c -> {
                TenantId parent = circonscription(c.circonscription());
                TenantId id = lifecycle.register(
                        owner, new NewTenant(SchemaKind.SCHOOL, c.slug(), c.name(), null, c.rpi(), parent));
                spaces.put(c.slug(), id);
                item(id, c.name(), 1, Action.OPEN, null, null, true);
            }
            case Change.Open c ->
                item(c.tenant(), c.name(), c.circonscription() ? 0 : 1, Action.OPEN, null, null, false);
            case Change.Rename c -> item(c.tenant(), c.after(), 1, Action.RENAME, c.after(), c.before(), false);
            case Change.Move c ->
                item(
                        c.tenant(),
                        c.name(),
                        1,
                        Action.MOVE,
                        circonscription(c.after()).toString(),
                        circonscription(c.before()).toString(),
                        false);
            case Change.Archive c -> {
                String key = "reason." + c.reason().name().toLowerCase(Locale.ROOT);
                String reason = Messages.in(Locale.FRENCH).text(key);
                item(c.tenant(), c.name(), 1, Action.ARCHIVE, reason, null, false);
            }
            case Change.Reactivate c -> item(c.tenant(), c.name(), 1, Action.REACTIVATE, null, null, false);
            default -> {
                // Sites and RPI numbers follow in bulk.
            }
        }
    }

    private void sites(SiteTable table) throws SQLException {
        List<SiteTable.Placement> added = new ArrayList<>();
        plan.changes(Change.NewSpace.class).forEach(space -> {
            TenantId id = spaces.get(space.slug());
            if (id != null) {
                space.sites().forEach(school -> added.add(new SiteTable.Placement(school, id.value())));
            }
        });
        plan.changes(Change.SiteAdded.class)
                .forEach(site -> added.add(
                        new SiteTable.Placement(site.school(), site.space().value())));
        List<SiteTable.Placement> moved = plan.changes(Change.SiteMoved.class).stream()
                .map(site -> new SiteTable.Placement(site.school(), space(site.after())))
                .toList();
        var changed = plan.changes(Change.SiteChanged.class).stream()
                .map(Change.SiteChanged::after)
                .toList();
        var closed = plan.changes(Change.SiteClosed.class);
        var reopened = plan.changes(Change.SiteReopened.class);
        Set<String> uais = new LinkedHashSet<>();
        added.forEach(placement -> uais.add(placement.school().uai()));
        moved.forEach(placement -> uais.add(placement.school().uai()));
        changed.forEach(school -> uais.add(school.uai()));
        closed.forEach(change -> uais.add(change.school().uai()));
        reopened.forEach(change -> uais.add(change.school().uai()));
        if (uais.isEmpty()) {
            return;
        }
        table.remember(uais);
        if (!added.isEmpty()) {
            table.insert(added);
        }
        if (!changed.isEmpty()) {
            table.update(changed);
        }
        if (!moved.isEmpty()) {
            table.move(moved);
        }
        for (Change.SiteClosed change : closed) {
            table.close(change.school().uai(), change.since());
        }
        for (Change.SiteReopened change : reopened) {
            table.reopen(change.school().uai());
        }
    }

    private void rpiNumbers(UUID run) throws SQLException {
        for (Change.RpiNumber change : plan.changes(Change.RpiNumber.class)) {
            UUID id = change.tenant().value();
            Sql.update(owner, """
                    insert into platform.import_change (run_id, entity, key, before)
                    select ?, 'TENANT', t.id::text, to_jsonb(t) from platform.tenant t where t.id = ?""", run, id);
            Sql.update(
                    owner, "update platform.tenant set rpi = ?, updated_at = now() where id = ?", change.after(), id);
        }
    }

    private UUID space(SpaceRef space) {
        return switch (space) {
            case SpaceRef.Existing existing -> existing.id().value();
            case SpaceRef.Planned planned -> known(spaces, planned.slug()).value();
        };
    }

    private TenantId circonscription(String code) {
        return known(circonscriptions, code);
    }

    private static TenantId known(Map<String, TenantId> tenants, String key) {
        TenantId id = tenants.get(key);
        if (id == null) {
            throw new IllegalStateException("The plan names " + key + " and does not create it");
        }
        return id;
    }

    private void item(
            TenantId tenant,
            String name,
            int phase,
            Action action,
            @Nullable String argument,
            @Nullable String before,
            boolean created) {
        items.add(new ImportItem(items.size(), tenant, name, phase, action, argument, before, created, false));
    }
}
