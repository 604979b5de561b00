package fr.gisement.migrations;

import fr.gisement.migrations.bundle.BundleStore;
import fr.gisement.migrations.bundle.Catalogue;
import fr.gisement.migrations.changelog.Changelog;
import fr.gisement.migrations.changelog.ChangelogFiles;
import fr.gisement.migrations.changelog.CompiledChangeSet;
import fr.gisement.migrations.changelog.LiquibaseRunner;
import fr.gisement.migrations.drift.DriftCheck;
import fr.gisement.migrations.drift.DriftReport;
import fr.gisement.migrations.provisioning.Provisioner;
import fr.gisement.migrations.provisioning.RoleReconciler;
import fr.gisement.migrations.rollout.Rollout;
import fr.gisement.migrations.rollout.RolloutListener;
import fr.gisement.migrations.rollout.RolloutResult;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The fleet of schemas of one installation, as its owner sees it; safe for use by several threads. */
public final class Fleet {

    private final DataSource owner;
    private final FleetNaming naming;
    private final FleetSettings settings;
    private final LoginPasswords passwords;
    private final ChangelogFiles files;
    private final Provisioner provisioner;
    private volatile @Nullable Catalogue catalogue;

    /** @param owner connections of the owner's login, in auto-commit */
    public Fleet(DataSource owner, FleetNaming naming, LoginPasswords passwords, FleetSettings settings) {
        this(owner, naming, passwords, settings, ChangelogFiles.packaged());
    }

    /** A fleet that follows other changelogs than those that come with this version. */
    public Fleet(
            DataSource owner,
            FleetNaming naming,
            LoginPasswords passwords,
            FleetSettings settings,
            ChangelogFiles files) {
        this.owner = owner;
        this.naming = naming;
        this.settings = settings;
        this.passwords = passwords;
        this.files = files;
        this.provisioner = new Provisioner(naming, settings, passwords, this::catalogue);
    }

    /**
     * Brings the platform schema and the templates to the changelogs' last version and compiles what is new into
     * bundles; tenants are left as they are. Costs one query when nothing is new, waits while another process does it.
     *
     * @throws SQLException when a change set fails, was edited after it had been rolled out, or cannot be rolled out
     *     by expand and contract
     */
    public void prepare() throws SQLException {
        try (Connection connection = owner.getConnection();
                FleetLock lock = FleetLock.take(connection, FleetLock.Purpose.TEMPLATES)) {
            preparePlatform(lock.connection());
            for (SchemaKind kind : SchemaKind.values()) {
                prepareTemplate(lock.connection(), kind);
            }
            catalogue = Catalogue.load(lock.connection());
        }
    }

    /**
     * Brings every tenant and spare that is behind to the last version that {@link #prepare} compiled; interrupting the
     * calling thread stops it between two schemas, and calling it again goes on.
     */
    public RolloutResult migrate(RolloutListener listener) throws SQLException {
        return new Rollout(owner, catalogue(), naming, settings).run(listener);
    }

    /** The same for one schema alone, whether it was set aside or not. */
    public RolloutResult migrateOnly(String schema, RolloutListener listener) throws SQLException {
        return new Rollout(owner, catalogue(), naming, settings).runOnly(schema, listener);
    }

    /** How far the fleet is; cheap enough to ask at any time. */
    public FleetStatus status() throws SQLException {
        try (Connection connection = owner.getConnection()) {
            return FleetStatus.read(connection);
        }
    }

    /** Finds tenant roles that were altered, and heals them. */
    public List<RoleReconciler.Incident> reconcile(RoleReconciler.LoginProbe probe) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            return new RoleReconciler(naming, settings, passwords, probe).reconcile(connection);
        }
    }

    /** Compares every schema with its kind's template. */
    public DriftReport drift() throws SQLException {
        try (Connection connection = owner.getConnection()) {
            return DriftCheck.run(connection);
        }
    }

    /**
     * Fills the stock of spare schemas.
     *
     * @return how many were made; 0 when the stock was full or another process is at it
     */
    public int refillSpares() throws SQLException {
        int made = 0;
        try (Connection connection = owner.getConnection()) {
            Optional<FleetLock> lock = FleetLock.tryTake(connection, FleetLock.Purpose.SPARES);
            if (lock.isEmpty()) {
                return 0;
            }
            try (FleetLock held = lock.get()) {
                for (SchemaKind kind : SchemaKind.values()) {
                    int missing = settings.spares(kind) - spares(held.connection(), kind);
                    for (int i = 0; i < missing && !Thread.currentThread().isInterrupted(); i++) {
                        Transactions.run(connection, () -> provisioner.createSpare(connection, kind));
                        made++;
                    }
                }
            }
        }
        return made;
    }

    private static int spares(Connection connection, SchemaKind kind) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select count(*) from platform.fleet_schema where purpose = 'SPARE' and kind = ?")) {
            query.setString(1, kind.name());
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /** What makes tenants' schemas and roles. */
    public Provisioner provisioner() {
        return provisioner;
    }

    /** The bundles as this process knows them: what {@link #prepare} left, or what the database holds. */
    public Catalogue catalogue() {
        Catalogue known = catalogue;
        if (known != null) {
            return known;
        }
        try (Connection connection = owner.getConnection()) {
            return catalogue(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The fleet's versions cannot be read: " + e.getMessage(), e);
        }
    }

    private Catalogue catalogue(Connection connection) throws SQLException {
        Catalogue known = catalogue;
        if (known == null) {
            known = Catalogue.load(connection);
            catalogue = known;
        }
        return known;
    }

    /** How the fleet is kept. */
    public FleetSettings settings() {
        return settings;
    }

    private void preparePlatform(Connection connection) throws SQLException {
        Changelog changelog = Changelog.platform(files);
        boolean known;
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows =
                    statement.executeQuery("select to_regclass('platform.fleet_changelog') is not null")) {
                rows.next();
                known = rows.getBoolean(1);
            }
            if (known && changelog.sha256().equals(lastChangelog(connection, changelog))) {
                return;
            }
            statement.execute("create schema if not exists platform");
            statement.execute("alter default privileges revoke execute on functions from public");
        }
        Map<String, String> roles = Map.of("role.tenant", naming.tenant(), "role.platform", naming.platform());
        new LiquibaseRunner(files, false).update(connection, naming.platformSchema(), changelog, roles);
        remember(connection, changelog);
    }

    private void prepareTemplate(Connection connection, SchemaKind kind) throws SQLException {
        Changelog changelog = Changelog.of(kind, files);
        if (changelog.sha256().equals(lastChangelog(connection, changelog))) {
            return;
        }
        Transactions.run(connection, () -> provisioner.createTemplate(connection, kind));
        String template = naming.template(kind);
        List<CompiledChangeSet> changeSets =
                new LiquibaseRunner(files, true).update(connection, template, changelog, Map.of());
        Transactions.run(connection, () -> {
            BundleStore.add(connection, kind, changeSets);
            try (Statement statement = connection.createStatement()) {
                statement.execute("drop table if exists %s.databasechangeloglock".formatted(SqlNames.quoted(template)));
                statement.execute("""
                        update platform.fleet_schema
                        set version = (select max(orderexecuted) from %s.databasechangelog), migrated_at = now()
                        where schema_name = %s""".formatted(SqlNames.quoted(template), SqlNames.literal(template)));
            }
            remember(connection, changelog);
        });
    }

    private static @Nullable String lastChangelog(Connection connection, Changelog changelog) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select sha256 from platform.fleet_changelog where name = ?")) {
            query.setString(1, changelog.name());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    private static void remember(Connection connection, Changelog changelog) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                insert into platform.fleet_changelog (name, sha256) values (?, ?)
                on conflict (name) do update set sha256 = excluded.sha256""")) {
            update.setString(1, changelog.name());
            update.setString(2, changelog.sha256());
            update.executeUpdate();
        }
    }
}
