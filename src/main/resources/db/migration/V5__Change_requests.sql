-- A vendor asks to change what an existing system user holds. The id is the vendor's own correlation id.

create table change_request (
    id                       uuid primary key,
    sequence_no              bigint generated always as identity unique,
    system_user_id           uuid not null references systemtilgang.system_user,
    system_id                text not null references registered_system (system_id),
    vendor_org_no            text not null,
    party_org_no             text not null references organisation (org_no),
    external_ref             text not null,
    integration_title        text not null,
    required_rights          jsonb not null,
    unwanted_rights          jsonb not null,
    required_access_packages jsonb not null,
    unwanted_access_packages jsonb not null,
    redirect_url             text,
    receipt_url              text,
    status                   text not null check (status in ('New', 'Accepted', 'Rejected', 'Denied', 'Timedout')),
    process_instance_id      text unique,
    created                  timestamptz not null,
    due_at                   timestamptz not null,
    expires_at               timestamptz not null,
    reminded_at              timestamptz,
    decided_by               text references person,
    decided_at               timestamptz,
    reason                   text check (length(reason) <= 1000),
    last_changed             timestamptz not null,
    is_deleted               boolean not null default false,
    check ((status in ('Accepted', 'Rejected')) = (decided_by is not null)),
    check ((decided_by is null) = (decided_at is null))
) with (fillfactor = 80);
comment on column change_request.sequence_no is 'the place in the vendor''s lists';
comment on column change_request.external_ref is 'with system and organisation: those of the system user when it was asked';
comment on column change_request.process_instance_id is 'set once, by the first step of the process';

create index change_request_by_triple on change_request (system_id, party_org_no, external_ref, sequence_no desc)
    where not is_deleted;
create index change_request_by_system on change_request (system_id, sequence_no) where not is_deleted;
create index change_request_waiting on change_request (party_org_no, created desc)
    where status = 'New' and not is_deleted;
create index change_request_waiting_of_user on change_request (system_user_id)
    where status = 'New' and not is_deleted;
create index change_request_due on change_request (due_at) where status = 'New' and not is_deleted;
