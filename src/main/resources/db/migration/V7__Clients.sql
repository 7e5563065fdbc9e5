-- The clients that a system user acts for, and what companies give each other.

-- Lists of clients are sorted as Norwegian is: æ, ø, å at the end. A list of thousands is only quick when one index
-- holds both whose list it is and the name, so the rows of the lists carry the name; renaming renames it there too.
alter table organisation
    alter column name type text collate "nb-NO-x-icu",
    add unique (org_no, name);
create index organisation_deleted on organisation (org_no) where is_deleted;

alter table client_relation add column client_name text collate "nb-NO-x-icu";
update client_relation set client_name = name from organisation where org_no = client_org_no;
alter table client_relation
    alter column client_name set not null,
    drop constraint client_relation_client_org_no_fkey,
    add foreign key (client_org_no, client_name) references organisation (org_no, name) on update cascade;
create index client_relation_by_name on client_relation (firm_org_no, client_name, client_org_no, role_code);
create index client_relation_by_client on client_relation (client_org_no);

create table organisation_grant (
    client_org_no text not null,
    client_name   text collate "nb-NO-x-icu" not null,
    firm_org_no   text not null references organisation,
    package_urn   text not null references access_package,
    since         timestamptz not null default now(),
    primary key (firm_org_no, client_org_no, package_urn),
    foreign key (client_org_no, client_name) references organisation (org_no, name) on update cascade,
    check (client_org_no <> firm_org_no)
);
comment on table organisation_grant is 'the client has given the firm an access package, company to company';
create index organisation_grant_by_name on organisation_grant (firm_org_no, client_name, client_org_no, package_urn);
create index organisation_grant_by_client on organisation_grant (client_org_no);

create table system_user_client (
    id             uuid primary key,
    system_user_id uuid not null references systemtilgang.system_user,
    client_org_no  text not null,
    client_name    text collate "nb-NO-x-icu" not null,
    added_at       timestamptz not null,
    added_by       text not null references person,
    unique (system_user_id, client_org_no),
    foreign key (client_org_no, client_name) references organisation (org_no, name) on update cascade
);
comment on table system_user_client is 'only what holds now: removal deletes the row, the history is in audit_event';
create index system_user_client_by_name on system_user_client (system_user_id, client_name, client_org_no);
create index system_user_client_by_client on system_user_client (client_org_no);
