-- The product's own tables. The application role reads and writes them, but has no DDL.
grant usage on schema systemtilgang to "${application_role}";
alter default privileges in schema systemtilgang
    grant select, insert, update, delete on tables to "${application_role}";

-- Parties: organisations, persons, their roles, client relations ------------------------------------------------

create table organisation (
    org_no     text primary key check (org_no ~ '^[0-9]{9}$'),
    name       text not null check (length(name) between 1 and 255),
    party_id   integer generated always as identity (start with 500000) unique,
    party_uuid uuid not null default gen_random_uuid() unique,
    is_deleted boolean not null default false
);

create table person (
    person_id   text primary key
                check (person_id ~ '^[a-zA-Z0-9._@-]{1,64}$' and person_id !~ '^(vendor-|service$)'),
    name        text not null check (length(name) between 1 and 255),
    user_id     integer generated always as identity (start with 20000) unique,
    party_uuid  uuid not null default gen_random_uuid() unique,
    national_id text unique,
    email       text
);
comment on column person.person_id is 'our own pseudonym: the only name of a person in the engine, in logs and in the audit';

create table person_role (
    person_id text not null references person,
    org_no    text not null references organisation,
    role_code text not null,
    since     timestamptz not null default now(),
    primary key (person_id, org_no, role_code)
);
create index person_role_by_organisation on person_role (org_no, role_code);

create table client_relation (
    client_org_no text not null references organisation,
    firm_org_no   text not null references organisation,
    role_code     text not null,
    since         timestamptz not null default now(),
    primary key (firm_org_no, client_org_no, role_code),
    check (client_org_no <> firm_org_no)
);

-- Catalogue: roles, packages, resources, what holds what (filled by the repeatable migrations) ------------------

create table role (
    code    text primary key,
    name_nb text not null,
    name_nn text not null,
    name_en text not null,
    urn     text not null unique
);

create table access_package (
    urn                text primary key check (urn like 'urn:altinn:accesspackage:%'),
    id                 uuid not null unique,
    area_group         text not null,
    area_nb            text not null,
    name_nb            text not null,
    name_nn            text not null,
    name_en            text not null,
    description_nb     text not null default '',
    delegable          boolean not null,
    assignable         boolean not null,
    for_service_owners boolean not null
);
comment on column access_package.delegable is 'may be passed on for clients: usable in requests of type agent';
comment on column access_package.assignable is 'may be given to a system user of type standard';

create table resource (
    resource_id   text primary key,
    type          text not null,
    name_nb       text not null,
    name_nn       text not null,
    name_en       text not null,
    owner_code    text not null,
    owner_name    text not null,
    description_nb text not null,
    delegable     boolean not null
);

create table package_resource (
    package_urn text not null references access_package,
    resource_id text not null references resource,
    primary key (package_urn, resource_id)
);
create index package_resource_by_resource on package_resource (resource_id);

create table role_package (
    role_code   text not null references role,
    package_urn text not null references access_package,
    primary key (role_code, package_urn)
);
comment on table role_package is 'what a role holds in its organisation, or, for a firm''s role, from each of its clients';

alter table person_role add foreign key (role_code) references role;
alter table client_relation add foreign key (role_code) references role;

create table direct_grant (
    person_id   text not null references person,
    org_no      text not null references organisation,
    package_urn text references access_package,
    resource_id text references resource,
    since       timestamptz not null default now(),
    check (num_nonnulls(package_urn, resource_id) = 1),
    unique nulls not distinct (person_id, org_no, package_urn, resource_id)
);

-- Register: what vendors have registered ------------------------------------------------------------------------

create table registered_system (
    system_internal_id    uuid primary key default gen_random_uuid(),
    system_id             text not null unique check (length(system_id) <= 255 and system_id !~ '\s'),
    vendor_org_no         text not null references organisation (org_no),
    name                  jsonb not null check (name ?& array['nb', 'nn', 'en']),
    description           jsonb not null check (description ?& array['nb', 'nn', 'en']),
    rights                jsonb not null default '[]',
    access_packages       jsonb not null default '[]',
    client_ids            text[] not null default '{}',
    allowed_redirect_urls text[] not null default '{}',
    is_visible            boolean not null default true,
    is_deleted            boolean not null default false,
    created               timestamptz not null default now(),
    last_changed          timestamptz not null default now()
);
create index registered_system_by_vendor on registered_system (vendor_org_no) where not is_deleted;

-- Requests and system users -------------------------------------------------------------------------------------

create table request (
    id                  uuid primary key,
    system_id           text not null references registered_system (system_id),
    vendor_org_no       text not null references organisation (org_no),
    party_org_no        text not null references organisation (org_no),
    external_ref        text not null check (length(external_ref) between 1 and 255),
    integration_title   text not null check (length(integration_title) between 1 and 255),
    user_type           text not null check (user_type in ('standard', 'agent')),
    rights              jsonb not null,
    access_packages     jsonb not null,
    redirect_url        text,
    receipt_url         text,
    status              text not null check (status in ('New', 'Accepted', 'Rejected', 'Denied', 'Timedout')),
    escalated           boolean not null default false,
    process_instance_id text,
    created             timestamptz not null,
    due_at              timestamptz not null,
    expires_at          timestamptz not null,
    reminded_at         timestamptz,
    decided_by          text references person,
    decided_at          timestamptz,
    reason              text check (length(reason) <= 1000),
    last_changed        timestamptz not null,
    is_deleted          boolean not null default false,
    check ((status in ('Accepted', 'Rejected')) = (decided_by is not null)),
    check ((decided_by is null) = (decided_at is null))
) with (fillfactor = 80);
comment on column request.receipt_url is 'where the browser goes after the decision; null: to our own receipt page';
comment on column request.due_at is 'when the sweep looks at a New request next: first for the reminder, then for the expiry';

-- One live request a triple. A timed out one makes room for the next, a rejected one does not until it is deleted.
create unique index request_live_triple on request (system_id, party_org_no, external_ref)
    where not is_deleted and status <> 'Timedout';
create index request_by_triple on request (system_id, party_org_no, external_ref, created desc) where not is_deleted;
create index request_waiting on request (party_org_no, created desc) where status = 'New' and not is_deleted;
create index request_due on request (due_at) where status = 'New' and not is_deleted;
create index request_by_process_instance on request (process_instance_id);

create table systemtilgang.system_user ( -- qualified: SYSTEM_USER alone is a reserved word
    id                 uuid primary key,
    system_internal_id uuid not null references registered_system,
    party_org_no       text not null references organisation (org_no),
    external_ref       text not null check (length(external_ref) between 1 and 255),
    integration_title  text not null check (length(integration_title) between 1 and 255),
    user_type          text not null check (user_type in ('standard', 'agent')),
    rights             jsonb not null,
    access_packages    jsonb not null,
    created            timestamptz not null,
    created_by         text not null references person (person_id),
    last_changed       timestamptz not null,
    is_deleted         boolean not null default false,
    check (user_type = 'standard' or rights = '[]')
);
create unique index system_user_live_triple on systemtilgang.system_user (system_internal_id, party_org_no, external_ref)
    where not is_deleted;
create index system_user_by_party on systemtilgang.system_user (party_org_no, created desc) where not is_deleted;

-- What happened, append-only ------------------------------------------------------------------------------------

create table audit_event (
    id             bigint generated always as identity primary key,
    occurred_at    timestamptz not null,
    action         text not null,
    person_id      text,
    role           text,
    vendor_org_no  text,
    party_org_no   text not null,
    subject_id     uuid not null,
    details        jsonb not null default '{}',
    correlation_id text,
    check (num_nonnulls(person_id, vendor_org_no) <= 1)
);
comment on table audit_event is 'neither person nor vendor: the service itself, for example an expiry';
create index audit_event_by_subject on audit_event (subject_id, id);
create index audit_event_by_party on audit_event (party_org_no, id);
revoke update, delete, truncate on audit_event from "${application_role}";

