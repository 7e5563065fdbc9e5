-- What is there counts as sealed: the sealing of what comes is measured.
update systemtilgang.audit_sealing set up_to_event = (select max(id) from systemtilgang.audit_event), noted_event = null, noted_xid = null;
