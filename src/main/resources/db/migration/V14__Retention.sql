-- What has had its time is removed (systemtilgang.retention).

alter table audit_person add column written_at timestamptz not null default now();
grant update on audit_person to "${application_role}"; -- one and the same may own the tables and run the application
update audit_person set written_at = event.occurred_at from audit_event as event where event.person_ref = audit_person.ref;
revoke update on audit_person from "${application_role}";
comment on column audit_person.written_at is 'when the events happened; the row is erased so long after';
create index audit_person_by_age on audit_person (written_at);

-- Removing a system user for good asks for what refers to it.
create index change_request_by_system_user on change_request (system_user_id);
create index client_batch_by_system_user on client_batch (system_user_id);
