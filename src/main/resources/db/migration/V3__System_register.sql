-- The system register that vendors write to themselves.

create table maskinporten_client (
    client_id          text primary key check (length(client_id) between 1 and 255),
    system_internal_id uuid not null references registered_system,
    created            timestamptz not null default now()
);
comment on table maskinporten_client is
    'which system a Maskinporten client belongs to, one at most; freed when the system is deleted';
create index maskinporten_client_by_system on maskinporten_client (system_internal_id);

insert into maskinporten_client (client_id, system_internal_id)
select client_id, system_internal_id
from registered_system, unnest(client_ids) as client_id
where not is_deleted;
alter table registered_system drop column client_ids;

-- A vendor is known by its token; it need not be among the organisations that people act for.
alter table registered_system
    drop constraint registered_system_vendor_org_no_fkey,
    add check (vendor_org_no ~ '^[0-9]{9}$');
alter table request drop constraint request_vendor_org_no_fkey;

create table system_change_log (
    id                 bigint generated always as identity primary key,
    system_internal_id uuid not null references registered_system,
    changed_by_org_no  text not null,
    change_type        text not null
        check (change_type in ('create', 'update', 'rightsupdate', 'accesspackageupdate', 'delete', 'unknown')),
    changed_data       jsonb not null,
    client_id          text,
    created            timestamptz not null
);
comment on column system_change_log.client_id is 'the Maskinporten client with whose token it was done';
create index system_change_log_by_system on system_change_log (system_internal_id, id);
revoke update, delete, truncate on system_change_log from "${application_role}";
