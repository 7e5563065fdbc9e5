-- Organisations, persons, systems and client relations. :n is the number of open requests of others.
-- What is measured belongs to organisations and persons of its own, alike at every scale.
create schema growth;

-- Organisation numbers with a right check digit.
create table growth.org as
with bases as (
    select base, string_to_array(base::text, null)::int[] as d from generate_series(80000000, 80000000 + (:n / 10 + 15000) * 12 / 10) as base),
numbered as (
    select base, (11 - (3*d[1] + 2*d[2] + 7*d[3] + 6*d[4] + 5*d[5] + 4*d[6] + 3*d[7] + 2*d[8]) % 11) % 11 as digit from bases)
select row_number() over (order by base)::int as i, base::text || digit as org_no,
    (array['STILLE','RASK','GUL','LYS','MYK','SEIN','BLID','KLOK'])[1 + base % 8] || ' '
    || (array['REV','BJØRN','ØRN','GAUPE','ELG','HARE','ORRFUGL','ÅME','ULV'])[1 + base % 9] || ' ' || base as name
from numbered where digit < 10
order by base limit :n / 10 + 10004;
alter table growth.org add primary key (i);

-- The first 10,004 are what is measured with, the others are everybody else.
create function growth.others(n bigint) returns int language sql immutable as $$ select (10005 + n % (:n / 10))::int $$;

insert into systemtilgang.organisation (org_no, name) select org_no, name from growth.org;
insert into systemtilgang.person (person_id, name) select 'person.' || i, 'PERSON ' || i from growth.org where i > 10004;
insert into systemtilgang.person (person_id, name)
values ('growth.few', 'Few'), ('growth.many', 'Many'), ('growth.work', 'Work'), ('growth.firm', 'Firm'), ('growth.office', 'Office');

insert into systemtilgang.person_role (person_id, org_no, role_code)
select 'person.' || i, org_no, 'DAGL' from growth.org where i > 10004;
insert into systemtilgang.person_role (person_id, org_no, role_code)
select person_id, org_no, role from (values
    ('growth.few', 1, 'DAGL'), ('growth.many', 2, 'DAGL'), ('growth.work', 3, 'DAGL'), ('growth.firm', 4, 'DAGL'), ('growth.office', 3, 'DAGL')
) as it (person_id, i, role) join growth.org using (i);
-- Somebody who acts for 3,000 organisations.
insert into systemtilgang.person_role (person_id, org_no, role_code)
select 'growth.office', org_no, 'DAGL' from growth.org where i between 5 and 3004;

-- Firms: one of 500 requests; the one that is measured has 10,000 clients, the others 250 each.
create table growth.firm as
select f, org.i, org_no from generate_series(1, :n / 500) as f join growth.org on org.i = growth.others(f * 7);
insert into systemtilgang.client_relation (client_org_no, firm_org_no, role_code, client_name)
select client.org_no, firm.org_no, 'REVI', client.name
from growth.firm cross join generate_series(1, 250) as c
join growth.org as client on client.i = case when :n < 10000 then 5 + (f * 250 + c) % 10000 else growth.others(f * 7 + c) end
where client.org_no <> firm.org_no;
insert into systemtilgang.client_relation (client_org_no, firm_org_no, role_code, client_name)
select client.org_no, firm.org_no, 'REVI', client.name
from growth.org as firm, growth.org as client where firm.i = 4 and client.i between 5 and 10004;

-- Twenty systems; SmartCloud's has a fifth of the requests.
insert into systemtilgang.registered_system (system_id, vendor_org_no, name, description, rights, access_packages, allowed_redirect_urls)
select (991000000 + s)::text || '_growth', (991000000 + s)::text, name, description, rights, access_packages, allowed_redirect_urls
from generate_series(1, 19) as s, systemtilgang.registered_system where system_id = '991825827_smartcloud';
create table growth.system as
select row_number() over (order by system_id <> '991825827_smartcloud', system_id)::int - 1 as s, system_id, vendor_org_no, system_internal_id
from systemtilgang.registered_system where system_id = '991825827_smartcloud' or system_id like '%_growth';

create table growth.wanted (
    n bigint, kind text, k uuid, org_no text, person_id text, system_id text, vendor_org_no text, system_internal_id uuid,
    age interval, extension interval);
