-- The record holds also what is about no single request or system user, or about no single organisation: what a process
-- owner does to a whole process, a check of the record, a person who is erased. The seals count an empty column as null.
alter table audit_event
    alter column party_org_no drop not null,
    alter column subject_id drop not null;

-- Clients that are added in the background are on record with the click that began it. The address is personal data, and
-- goes when the work is done.
alter table client_batch add column address text, add column correlation_id text;
comment on column client_batch.address is 'from where it was begun, until it is finished';
comment on column client_batch.correlation_id is 'of the HTTP request that began it';
