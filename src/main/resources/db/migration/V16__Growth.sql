-- As quick with a million requests as with a thousand (bench/README.md, «Growth»).

-- The inbox and the overview show a few of what waits, first what was passed on: a page is a scan of an index in that
-- order, however much waits.
drop index request_waiting;
create index request_waiting on request (party_org_no, escalated desc, created desc, id desc)
    where status = 'New' and not is_deleted;
drop index change_request_waiting;
create index change_request_waiting on change_request (party_org_no, created desc, id desc)
    where status = 'New' and not is_deleted;
