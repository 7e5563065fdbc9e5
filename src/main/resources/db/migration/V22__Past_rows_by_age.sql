-- What has had its time is found in the order of its age, however much is kept (systemtilgang.retention).
create index request_past on request (last_changed) where (status <> 'New' or is_deleted) and status <> 'Accepted';
create index change_request_past on change_request (last_changed)
    where (status <> 'New' or is_deleted) and status <> 'Accepted';
create index system_user_past on systemtilgang.system_user (last_changed) where is_deleted;
create index client_batch_by_age on client_batch (created) where state <> 'Running';

-- From now on an approved request goes together with its system user; those whose system user went before have no other end.
delete from request where status = 'Accepted' and not exists (select from systemtilgang.system_user as it where it.id = request.id);
