--liquibase formatted sql

--changeset gisement:0011-audit-entry
--comment: what administrators did; each row carries the hash of the one before it
create table audit_entry (
    seq          bigint      primary key,
    at           timestamptz not null,
    actor_id     uuid,
    actor        text        not null check (length(actor) between 1 and 300),
    action       text        not null check (action ~ '^[A-Z][A-Z_]{1,59}$'),
    subject_kind text        not null check (subject_kind ~ '^[A-Z][A-Z_]{1,29}$'),
    subject_id   text,
    subject      text        not null,
    detail       jsonb       not null default '{}' check (pg_column_size(detail) <= 16384),
    previous     bytea       not null,
    hash         bytea       not null
);
create index audit_entry_subject on audit_entry (subject_kind, subject_id, seq desc);
create index audit_entry_actor on audit_entry (actor_id, seq desc);
create index audit_entry_action on audit_entry (action, seq desc);
create index audit_entry_at on audit_entry (at);

--changeset gisement:0011-audit-head
--comment: where the chain ends, so that rows cut off its end are missed too
create table audit_head (
    single boolean primary key default true check (single),
    seq    bigint  not null,
    hash   bytea   not null
);
insert into audit_head (seq, hash) values (0, sha256('gisement'::bytea));

--changeset gisement:0011-audit-chain splitStatements:false
--comment: the database numbers, dates and chains each row itself; nobody who inserts one can say otherwise
create function audit_hash(entry audit_entry) returns bytea language sql immutable
    set search_path = platform, pg_temp as $$
    select sha256(entry.previous || convert_to(jsonb_build_array(
        entry.seq, (extract(epoch from entry.at) * 1000000)::bigint, entry.actor_id, entry.actor, entry.action,
        entry.subject_kind, entry.subject_id, entry.subject, entry.detail)::text, 'UTF8'))
$$;
create function chain_audit_entry() returns trigger language plpgsql security definer
    set search_path = platform, pg_temp as $$
declare
    head audit_head;
begin
    select * into head from audit_head for update;
    new.seq := head.seq + 1;
    new.at := clock_timestamp();
    new.previous := head.hash;
    new.hash := audit_hash(new);
    update audit_head set seq = new.seq, hash = new.hash;
    return new;
end $$;
create trigger audit_entry_chained before insert on audit_entry
    for each row execute function chain_audit_entry();
create function refuse_audit_change() returns trigger language plpgsql
    set search_path = platform, pg_temp as $$
begin
    raise exception 'The audit journal is only ever added to' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_kept before update or delete or truncate on audit_entry
    for each statement execute function refuse_audit_change();

--changeset gisement:0011-audit-head-kept splitStatements:false
--comment: the end of the chain moves by an entry and in no other way
create trigger audit_head_kept before insert or update or delete or truncate on audit_head
    for each statement when (pg_trigger_depth() = 0) execute function refuse_audit_change();

--changeset gisement:0011-audit-faults splitStatements:false
--comment: names the rows that were changed, the numbers that are missing, an end that was cut off or lengthened
create function audit_faults() returns table (first bigint, last bigint, fault text) language sql stable security definer
    set search_path = platform, pg_temp as $$
    with entry as materialized (
        select e.seq, e.previous, e.hash, e.hash = audit_hash(e) as sound from audit_entry e
    ), chain as (
        select seq, hash, sound,
               lag(seq, 1, 0::bigint) over following as seq_before,
               lead(seq) over following as seq_after,
               lead(previous) over following as hash_after,
               lead(sound) over following as sound_after
        from entry window following as (order by seq)
    ), head as (select seq, hash from audit_head)
    -- A row whose hash was made anew with it is betrayed by the row after it, or by the head.
    select chain.seq, chain.seq, 'CHANGED' from chain, head
    where chain.seq <= head.seq
      and (not sound
           or seq_after = chain.seq + 1 and sound_after and hash_after <> chain.hash
           or chain.seq = head.seq and chain.hash <> head.hash)
    union all
    select seq_before + 1, chain.seq - 1, 'MISSING' from chain, head
    where chain.seq <> seq_before + 1 and chain.seq <= head.seq
    union all
    select coalesce(max(entry.seq) filter (where entry.seq <= head.seq), 0) + 1, head.seq, 'CUT_OFF'
    from head left join entry on true group by head.seq
    having coalesce(max(entry.seq) filter (where entry.seq <= head.seq), 0) < head.seq
    union all
    select entry.seq, entry.seq, 'ADDED' from entry, head where entry.seq > head.seq
    order by 1, 3
$$;

--changeset gisement:0011-audit-grants
--comment: the application adds and reads, and nothing else
revoke all on function audit_hash(audit_entry), chain_audit_entry(), refuse_audit_change(), audit_faults() from public;
grant select on audit_entry, audit_head to "${role.platform}";
grant insert (actor_id, actor, action, subject_kind, subject_id, subject, detail) on audit_entry to "${role.platform}";
grant execute on function audit_faults() to "${role.platform}";
