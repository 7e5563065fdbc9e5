-- The record: personal data apart from the events, and seals over them (docs/decisions/0004).

-- Who and from where. Erasing a row leaves the event and its seal as they are.
create table audit_person (
    ref       text primary key,
    salt      text not null,
    person_id text check (person_id <> ''),
    address   text check (address <> ''),
    check (num_nonnulls(person_id, address) > 0)
);
comment on table audit_person is 'personal data of events; only ever inserted and erased';
comment on column audit_person.ref is 'SHA-256, in hexadecimal, over salt, person and address, a line each';
create index audit_person_by_person on audit_person (person_id) where person_id is not null;
revoke update, truncate on audit_person from "${application_role}";

alter table audit_event add column actor text, add column person_ref text;
grant update on audit_event to "${application_role}"; -- one and the same may own the tables and run the application
update audit_event
set actor = case when person_id is not null then 'person' when vendor_org_no is not null then 'vendor' else 'service' end,
    person_ref = case when person_id is not null then gen_random_uuid()::text end; -- the salt, for now
insert into audit_person (ref, salt, person_id)
    select encode(sha256(convert_to(concat(person_ref, e'\n', person_id, e'\n'), 'UTF8')), 'hex'), person_ref, person_id
    from audit_event where person_id is not null;
update audit_event
set person_ref = encode(sha256(convert_to(concat(person_ref, e'\n', person_id, e'\n'), 'UTF8')), 'hex')
where person_id is not null;
revoke update on audit_event from "${application_role}";

alter table audit_event
    alter column actor set not null,
    add check (actor in ('person', 'vendor', 'service')),
    add check ((actor = 'vendor') = (vendor_org_no is not null)),
    add check (actor <> 'person' or person_ref is not null),
    drop column person_id;
comment on table audit_event is 'what happened; only ever inserted';
comment on column audit_event.actor is 'who did it; the service itself, for example, lets a request expire';
comment on column audit_event.person_ref is 'the row in audit_person, unless that is erased';

-- What happened, with who and from where as long as that is not erased.
create view audit_record as
    select audit_event.*, audit_person.person_id, audit_person.address
    from audit_event left join audit_person on audit_person.ref = audit_event.person_ref;
revoke insert, update, delete on audit_record from "${application_role}";

-- Whoever draws an id has a transaction id before: what was drawn before another transaction's id is over when
-- everything older than that is over.
create function audit_event_begins() returns trigger language plpgsql as $$
begin
    perform pg_current_xact_id();
    return null;
end $$;
create trigger audit_event_begins before insert on audit_event
    for each statement execute function audit_event_begins();
grant select on sequence audit_event_id_seq to "${application_role}";

create table audit_seal (
    id            bigint primary key,
    after_event   bigint not null,
    up_to_event   bigint not null,
    event_ids     bigint[] not null,
    event_hashes  bytea[] not null,
    sealed_at     timestamptz not null,
    previous_hash bytea not null,
    hash          bytea not null
);
comment on table audit_seal is 'the events between two ids, each with its hash, and a hash over all that and the seal before';
revoke update, delete, truncate on audit_seal from "${application_role}";

create table audit_sealing (
    only_row    boolean primary key default true check (only_row),
    seal_id     bigint not null,
    up_to_event bigint not null,
    hash        bytea not null,
    noted_event bigint,
    noted_xid   xid8,
    check ((noted_event is null) = (noted_xid is null))
);
comment on table audit_sealing is 'how far the sealing is: the last seal, and up to which event it may go on when all older transactions are over';
insert into audit_sealing (seal_id, up_to_event, hash) values (0, 0, '');
revoke insert, delete, truncate on audit_sealing from "${application_role}";
