package fr.gisement.bench;

import com.zaxxer.hikari.HikariDataSource;
import fr.gisement.bench.BenchServer.Site;
import fr.gisement.migrations.Wall;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.TenancyProperties;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.connection.TenantConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** The demonstration's fleet with rows to read, and the ways to get at them. */
final class LoadedFleet {

    private final Site site;
    final List<Tenant> schools;

    LoadedFleet(BenchServer server, Site site) throws Exception {
        this.site = site;
        BenchFleet.create(site, BenchFleet.CIRCONSCRIPTIONS, BenchFleet.SCHOOLS, 2);
        schools = BenchFleet.schools(site);
        for (Tenant school : schools) {
            site.execute(Load.rows(String.valueOf(school.schemaName())));
        }
        try (Connection superuser = server.superuser(site.database());
                Statement statement = superuser.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    /** The application's own way. */
    TenantConnections tenants(Wall wall, int perLogin, int total) {
        TenancyProperties properties = new TenancyProperties(
                wall,
                new TenancyProperties.Pool(
                        perLogin,
                        total,
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(60),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(30),
                        Duration.ofSeconds(2)),
                new TenancyProperties.Registry(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMillis(300)));
        return new TenantConnections(site.installation(), properties, (login, failure) -> {});
    }

    Load.Source through(TenantConnections connections) {
        return (school, work) -> {
            Tenant tenant = schools.get(school);
            CurrentTenant.call(tenant, () -> {
                try (Connection connection = connections.take(tenant)) {
                    work.run(connection);
                }
                return tenant;
            });
        };
    }

    /** One login that may take every school's role, over a plain pool. */
    HikariDataSource shared(int connections) throws SQLException {
        String login = site.database() + "_shared";
        site.execute("create role %s login noinherit password 'shared'".formatted(login));
        site.execute("grant %s to %s with inherit true, set false"
                .formatted(site.installation().naming().connect(), login));
        for (Tenant school : schools) {
            site.execute("grant %s to %s with inherit false, set true".formatted(school.roleName(), login));
        }
        return pool(login, "shared", connections);
    }

    Load.Source through(HikariDataSource shared) {
        return (school, work) -> {
            try (Connection connection = shared.getConnection()) {
                try (PreparedStatement take = connection.prepareStatement(
                        "select set_config('role', ?, true), set_config('search_path', ?, true)")) {
                    take.setString(1, schools.get(school).roleName());
                    take.setString(2, schools.get(school).schemaName());
                    take.execute();
                }
                work.run(connection);
            }
        };
    }

    /** No tenancy at all: a login that has one school's rights and path from the start. */
    HikariDataSource plain(int connections) throws SQLException {
        String login = site.database() + "_plain";
        site.execute("create role %s login inherit password 'plain'".formatted(login));
        site.execute("grant %s, %s to %s with inherit true"
                .formatted(
                        site.installation().naming().connect(),
                        schools.getFirst().roleName(),
                        login));
        site.execute("alter role %s set search_path = %s"
                .formatted(login, schools.getFirst().schemaName()));
        return pool(login, "plain", connections);
    }

    private HikariDataSource pool(String login, String password, int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(site.installation().jdbcUrl());
        pool.setUsername(login);
        pool.setPassword(password);
        pool.setAutoCommit(false);
        pool.setMaximumPoolSize(connections);
        pool.addDataSourceProperty("prepareThreshold", "1");
        pool.setConnectionTimeout(60_000);
        return pool;
    }
}
