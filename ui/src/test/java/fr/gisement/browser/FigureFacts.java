package fr.gisement.browser;

import fr.gisement.followup.Stage;
import fr.gisement.testing.TestInstallation;
import java.util.List;

/** What happened in a {@link TrainedTown} since autumn: how far its schools came, who was trained, who signed in. */
final class FigureFacts {

    private static final List<Stage> WAY = List.of(Stage.values());

    /** How many stages each school has reached. */
    private static final int[] REACHED = {7, 6, 6, 5, 5, 4, 2, 0};

    private FigureFacts() {}

    static void write(TestInstallation installation, String circonscription) {
        String schema = installation
                .query("select schema_name from platform.tenant where slug = '%s'".formatted(circonscription))
                .getFirst();
        // a round may note by itself, now, that people were imported
        for (int school = 0; school < REACHED.length; school++) {
            for (int stage = 1; stage <= REACHED[school]; stage++) {
                installation.execute("""
                        insert into %s.stage_mark (school_id, stage, reached_at)
                        select id, '%s', now() - interval '%d days' from platform.tenant
                        where slug = 'bruay-%d'
                        on conflict (school_id, stage) where undone_at is null
                        do update set reached_at = excluded.reached_at""".formatted(schema, WAY.get(stage), 110 - 4 * school - 11 * stage, school));
            }
        }
        installation.execute("""
                insert into platform.account (person_id, password_hash, activated_at)
                select p.id, '-', now() - interval '1 day' * (row_number() over (order by p.mail) % 80)
                from platform.person p where p.mail like 'ecole%@bruay.example' and p.mail !~ '[05]@'""");
        for (int session = 1; session <= 2; session++) {
            installation.execute("""
                    with held as (
                        insert into %1$s.training_session (id, module_id, starts_at, ends_at, room, capacity, everybody,
                                                           walk_ins, counted_minutes, hours, state, created_by)
                        select gen_random_uuid(), '01920000-0000-7000-8000-000000000001', now() - interval '%2$d days',
                               now() - interval '%2$d days' + interval '3 hours', 'Salle', 20, true, false, 180, 'EIGHTEEN',
                               'HELD', id
                        from platform.person where mail = '%3$s' returning id, created_by)
                    insert into %1$s.training_enrolment (session_id, person_id, state, turn, presence, presence_by,
                                                         presence_at, set_by)
                    select h.id, p.id, 'ENROLLED', row_number() over (order by p.mail), 'PRESENT', 'TRAINER', now(),
                           h.created_by
                    from held h, (select * from platform.person where mail like 'ecole%%@bruay.example'
                                  order by mail offset %4$d limit 12) p""".formatted(schema, 20 * session, TrainedTown.SAMIA, 12 * session));
        }
    }
}
