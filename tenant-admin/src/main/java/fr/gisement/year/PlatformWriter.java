package fr.gisement.year;

import static fr.gisement.year.Batch.row;

import fr.gisement.year.SchoolWay.AccountUse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Writes what the platform knows of a year: trainers and inspectors, since when a school's people are there, and who
 * uses their account. Writing it twice changes nothing.
 */
final class PlatformWriter {

    private final Connection owner;
    private final YearPlan plan;

    PlatformWriter(Connection owner, YearPlan plan) {
        this.owner = owner;
        this.plan = plan;
    }

    /** @param hash of the password that everybody signs in with who has none yet */
    Known write(Known before, String hash) throws SQLException {
        Batch batch = new Batch(owner);
        batch.insert(
                "platform.person",
                "mail, civility, given_name, family_name",
                plan.posts().stream().map(it -> row(it.mail(), it.civility(), it.given(), it.family())));
        Known known = before.again(owner);
        posts(batch, known);
        batch.insert(
                "platform.account",
                "person_id, password_hash, activated_at, created_at",
                plan.posts().stream()
                        .filter(it -> it.until() == null)
                        .map(it -> row(known.person(it.mail()), hash, it.from(), it.from())));
        batch.run("""
                update platform.membership set created_at = least(created_at, ?), started_at = least(started_at, ?)
                where tenant_id = ? and origin = 'IMPORT'""", plan.schools().map(it -> row(it.knownSince(), it.knownSince(), known.school(it.slug()))));
        accounts(batch, known, hash);
        new PathWriter(batch).paths("platform.training_path", List.of(plan.academiePath()), author(known));
        return known;
    }

    /** An administrator of the rectorat, as far as there is one by now. */
    private UUID author(Known known) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement("""
                        select person_id from platform.membership
                        where role = 'RECTORAT_ADMIN' and ended_at is null order by created_at, person_id limit 1""");
                ResultSet row = query.executeQuery()) {
            return row.next()
                    ? row.getObject(1, UUID.class)
                    : known.person(plan.posts().getFirst().mail());
        }
    }

    private void posts(Batch batch, Known known) throws SQLException {
        // a right that goes on may be there already, younger than the year
        batch.run(
                """
                update platform.membership set started_at = least(started_at, ?), created_at = least(created_at, ?)
                where person_id = ? and tenant_id = ? and role = ? and ended_at is null""",
                plan.posts().stream()
                        .filter(it -> it.until() == null)
                        .map(it -> row(
                                it.from(),
                                it.from(),
                                known.person(it.mail()),
                                known.circonscription(it.circonscription()),
                                it.role().name())));
        batch.run(
                """
                insert into platform.membership
                    (person_id, tenant_id, role, origin, started_at, created_at, ended_at, time_share)
                select p.id, t.id, v.role, 'HAND', v.since, v.since, v.until, v.share
                from (select cast(? as uuid) as person, cast(? as uuid) as tenant, cast(? as text) as role,
                             cast(? as timestamptz) as since, cast(? as timestamptz) as until,
                             cast(? as smallint) as share) v
                join platform.person p on p.id = v.person join platform.tenant t on t.id = v.tenant
                where not exists (select from platform.membership m
                                  where m.person_id = v.person and m.tenant_id = v.tenant and m.role = v.role)""",
                plan.posts().stream()
                        .map(it -> row(
                                known.person(it.mail()),
                                known.circonscription(it.circonscription()),
                                it.role().name(),
                                it.from(),
                                it.until(),
                                it.share())));
    }

    private void accounts(Batch batch, Known known, String hash) throws SQLException {
        batch.run("""
                insert into platform.account (person_id, password_hash, activated_at, created_at, last_sign_in_at)
                values (?, ?, ?, ?, ?)
                on conflict (person_id) do update
                    set activated_at = least(account.activated_at, excluded.activated_at),
                        last_sign_in_at = coalesce(account.last_sign_in_at, excluded.last_sign_in_at)
                    where account.password_hash is not null""", plan.schools().flatMap(it -> it.accounts().stream()).map(it -> account(known, hash, it)));
    }

    private static Batch.Row account(Known known, String hash, AccountUse use) {
        return row(known.person(use.person()), hash, use.activatedAt(), use.activatedAt(), use.lastSignIn());
    }
}
