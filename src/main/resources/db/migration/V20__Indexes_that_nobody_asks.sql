-- Every row of a flow was written to these, and no query of ours or of the web applications reads them: there are no
-- tenants, and CMMN is switched off (docs/decisions/0006).
drop index if exists public.act_idx_exec_tenant_id;
drop index if exists public.act_idx_task_tenant_id;
drop index if exists public.act_idx_task_case_exec;
drop index if exists public.act_idx_task_case_def_id;

-- Of a triple's requests the live one has an index of its own, so this one is for those that are timed out.
drop index request_by_triple;
create index request_timed_out on request (system_id, party_org_no, external_ref, created desc)
    where not is_deleted and status = 'Timedout';
