-- The set-up of a system user's clients while it is open, and what was chosen in it.

create table client_batch (
    id             uuid primary key,
    system_user_id uuid not null references systemtilgang.system_user,
    person_id      text not null references person,
    role           text not null,
    created        timestamptz not null,
    total          integer not null check (total > 0),
    done           integer not null default 0,
    failed         integer not null default 0,
    state          text not null check (state in ('New', 'Running', 'Finished')),
    check (failed <= done and done <= total),
    check (state <> 'Finished' or done = total)
) with (fillfactor = 80);
comment on table client_batch is 'clients that a person has chosen to add; few are added at once, many in the background';
create unique index client_batch_running on client_batch (system_user_id) where state = 'Running';

create table client_batch_item (
    batch_id uuid not null references client_batch,
    position integer not null,
    text     text not null check (length(text) <= 100),
    org_no   text,
    outcome  text check (outcome in ('Added', 'There', 'Failed')),
    reason   text,
    packages text[] not null default '{}',
    primary key (batch_id, position),
    check ((outcome = 'Failed') = (reason is not null))
) with (fillfactor = 70);
comment on column client_batch_item.text is 'as the person wrote it';
comment on column client_batch_item.packages is 'which the client has not given, where that is the reason';
create index client_batch_item_waiting on client_batch_item (batch_id, position) where outcome is null;
create index client_batch_item_failed on client_batch_item (batch_id, position) where outcome = 'Failed';

create table client_set_up (
    system_user_id      uuid primary key references systemtilgang.system_user,
    process_instance_id text not null unique,
    due_at              timestamptz not null,
    batch_id            uuid references client_batch,
    failures_shown      boolean not null default false,
    finished            boolean not null default false
) with (fillfactor = 80);
comment on table client_set_up is 'there while the process client-administration runs for the system user';
comment on column client_set_up.batch_id is 'what was chosen last';
comment on column client_set_up.failures_shown is 'whether the task shows which clients of that batch could not be added';
create index client_set_up_due on client_set_up (due_at);
