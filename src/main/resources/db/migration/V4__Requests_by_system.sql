-- A page of a vendor's list of its requests is one scan of this index, however far into the list it is.
create index request_by_system on request (system_id, user_type, created, id) where not is_deleted;
