-- System users for clients, ten for each firm, each with all of the firm's clients; the measured one with 5,000 of its 10,000.
create table growth.agent as
select md5('agent' || f || '-' || a)::uuid as id, firm.org_no, 'agent-' || a as external_ref, 'person.' || firm.i as person_id, f, 250 as most
from growth.firm, generate_series(1, 10) as a
union all
select md5('agent-measured')::uuid, org_no, 'measured', 'growth.firm', 0, 5000 from growth.org where i = 4
union all
select md5('agent-removed' || a)::uuid, org_no, 'removed-' || a, 'growth.firm', 0, 50 from growth.org, generate_series(1, :removed) as a where i = 4;

insert into systemtilgang.system_user (id, system_internal_id, party_org_no, external_ref, integration_title, user_type, rights,
    access_packages, created, created_by, last_changed, sequence_no)
select id, system_internal_id, org_no, external_ref, 'Klienter', 'agent', '[]', access_packages, moment, person_id, moment,
    nextval('systemtilgang.system_user_sequence')
from growth.agent, systemtilgang.registered_system, (select now() - interval '30 days' as moment) as it
where system_id = '991825827_smartcloud_klient';

insert into systemtilgang.system_user_client (id, system_user_id, client_org_no, client_name, added_at, added_by)
select gen_random_uuid(), agent.id, client_org_no, client_name, now() - interval '20 days', agent.person_id
from growth.agent cross join lateral (
    select client_org_no, client_name from systemtilgang.client_relation
    where firm_org_no = agent.org_no order by client_org_no limit agent.most) as client;

-- Each client that was added is an event.
insert into systemtilgang.audit_person (ref, salt, person_id, address)
select encode(sha256(('agent' || id)::bytea), 'hex'), id::text, person_id, '127.0.0.1' from growth.agent;
insert into systemtilgang.audit_event (occurred_at, action, actor, person_ref, role, party_org_no, subject_id, details, correlation_id)
select now() - interval '20 days', 'CLIENT_ADDED', 'person', encode(sha256(('agent' || agent.id)::bytea), 'hex'), 'klientadministrator',
    agent.org_no, agent.id, jsonb_build_object('client', client_org_no), agent.id::text
from growth.agent join systemtilgang.system_user_client on system_user_id = agent.id;
