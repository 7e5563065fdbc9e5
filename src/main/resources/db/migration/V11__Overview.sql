-- The overview of an organisation: a page of each of its lists is one scan of an index, however long the list is.

create index system_user_newest on systemtilgang.system_user (party_org_no, user_type, created desc, id desc)
    where not is_deleted;
drop index system_user_by_party; -- the new one serves its queries too

create index request_answered on request (party_org_no, created desc, id desc) where status <> 'New' and not is_deleted;
create index change_request_answered on change_request (party_org_no, created desc, id desc)
    where status <> 'New' and not is_deleted;
