-- What people have begun to create and to remove by themselves, until they confirm it.

create table system_user_creation (
    id                  uuid primary key,
    system_internal_id  uuid not null references registered_system,
    party_org_no        text not null references organisation,
    person_id           text not null references person,
    rights              jsonb not null,
    access_packages     jsonb not null,
    due_at              timestamptz not null,
    process_instance_id text not null unique,
    confirmed           boolean,
    unique (party_org_no, system_internal_id, person_id)
) with (fillfactor = 80);
comment on table system_user_creation is 'there while the process system-user-creation runs; the system user gets its id';
comment on column system_user_creation.rights is 'what the person is shown, and what the system user gets, whatever the vendor registers meanwhile';
comment on column system_user_creation.confirmed is 'the answer, on its way through the process';
create index system_user_creation_due on system_user_creation (due_at);

create table system_user_removal (
    system_user_id      uuid primary key references systemtilgang.system_user,
    due_at              timestamptz not null,
    process_instance_id text not null unique,
    confirmed           boolean
) with (fillfactor = 80);
comment on table system_user_removal is 'there while the process system-user-removal runs for the system user';
comment on column system_user_removal.confirmed is 'the answer, on its way through the process';
create index system_user_removal_due on system_user_removal (due_at);
