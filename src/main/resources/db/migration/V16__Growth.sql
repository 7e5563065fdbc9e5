-- As quick with a million requests as with a thousand (bench/README.md, «Growth»).

-- The inbox and the overview show a few of what waits, first what was passed on: a page is a scan of an index in that
-- order, however much waits.
drop index request_waiting;
create index request_waiting on request (party_org_no, escalated desc, created desc, id desc)
    where status = 'New' and not is_deleted;
drop index change_request_waiting;
create index change_request_waiting on change_request (party_org_no, created desc, id desc)
    where status = 'New' and not is_deleted;

-- What waits comes and goes, and the tables do not shrink by it: dead rows are cleared away, and statistics made anew,
-- after so many changes rather than after a fifth of a large table. No fill factor: an instance's rows are inserted and
-- deleted, never updated.
do $$
declare
    hot regclass;
begin
    foreach hot in array array['public.act_ru_execution', 'public.act_ru_task', 'public.act_ru_identitylink',
        'systemtilgang.request', 'systemtilgang.change_request', 'systemtilgang.system_user_client']::regclass[] loop
        execute format('alter table %s set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000,
            autovacuum_analyze_scale_factor = 0.01, autovacuum_analyze_threshold = 1000)', hot);
    end loop;
end $$;
