--liquibase formatted sql

--changeset gisement:0012-operation
--comment: what the rectorat asked for and how far it is; the application asks, the owner's worker does
create table operation (
    id           uuid        primary key default uuidv7(),
    kind         text        not null check (kind ~ '^[A-Z][A-Z_]{1,39}$'),
    lane         text,
    tenant_id    uuid,
    subject      text        not null check (length(subject) <= 300),
    parameters   jsonb       not null default '{}' check (pg_column_size(parameters) <= 4096),
    requested_by uuid        not null references person (id),
    requested_at timestamptz not null default clock_timestamp(),
    interrupt_at timestamptz,
    state        text        not null default 'WAITING'
                     check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'INTERRUPTED')),
    attempt      integer     not null default 0,
    started_at   timestamptz,
    ended_at     timestamptz,
    done         integer     not null default 0,
    total        integer     not null default 0,
    seconds_left integer,
    step         text        not null default 'WAITING',
    step_name    text        not null default '',
    outcome      jsonb,
    failure      jsonb,
    check ((ended_at is not null) = (state in ('DONE', 'FAILED', 'INTERRUPTED')))
);
create unique index operation_single on operation (lane) where state in ('WAITING', 'RUNNING');
create index operation_of_tenant on operation (tenant_id, id desc);

--changeset gisement:0012-operation-file
--comment: the files an operation was given, and the reports it wrote
create table operation_file (
    operation_id uuid  not null references operation (id) on delete cascade,
    purpose      text  not null check (purpose ~ '^[A-Z][A-Z_]{1,39}$'),
    name         text  not null check (length(name) between 1 and 300),
    content      bytea not null,
    primary key (operation_id, purpose)
);

--changeset gisement:0012-scheduled-tasks
--comment: db-scheduler's own table: which task is due, who works at it, and its last sign of life
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_alive on scheduled_tasks (last_heartbeat);

--changeset gisement:0012-operation-grants
--comment: the application asks, asks to stop, and reads; how an operation goes and ends is the worker's alone to say
grant select on operation, operation_file, role_incident to "${role.platform}";
grant insert (kind, lane, tenant_id, subject, parameters, requested_by) on operation to "${role.platform}";
grant update (interrupt_at) on operation to "${role.platform}";
grant insert on operation_file to "${role.platform}";
grant select, insert on scheduled_tasks to "${role.platform}";
grant select (run_id) on import_change to "${role.platform}";
