-- Every change of a system user gives it a new number, so that whoever follows the stream sees it again.
--
-- Numbers are drawn before the transaction commits, so a lower one can become visible after a higher one. A reader who
-- goes by the numbers alone would pass the late one by. Therefore each writing transaction holds a shared lock, whose
-- key is the last number drawn before its own, until it has ended; nobody ever waits for it. The least key that is held
-- is then as far as it is safe to read.
create sequence systemtilgang.system_user_sequence minvalue 0 start with 0;
select nextval('systemtilgang.system_user_sequence'); -- 0 is drawn, so the key of the first writer is below its number
grant usage, select on sequence systemtilgang.system_user_sequence to "${application_role}";

alter table systemtilgang.system_user add column sequence_no bigint;
update systemtilgang.system_user as it
set sequence_no = numbered.number
from (select id, nextval('systemtilgang.system_user_sequence') as number
      from (select id from systemtilgang.system_user order by created, id) as in_order) as numbered
where it.id = numbered.id;
alter table systemtilgang.system_user
    alter column sequence_no set not null,
    add constraint system_user_sequence_no_key unique (sequence_no);
create index system_user_by_system on systemtilgang.system_user (system_internal_id, sequence_no) where not is_deleted;

-- The keys are marked by their first 16 bits, x5355, as locks of this kind; the rest is a sequence number.
create function systemtilgang.number_system_user() returns trigger language plpgsql as $$
begin
    -- One lock is enough for all that a transaction changes: the first has the least key.
    if coalesce(current_setting('systemtilgang.sequence_locked', true), '') = '' then
        perform pg_advisory_xact_lock_shared((x'5355'::bigint << 48)
            | (select last_value from systemtilgang.system_user_sequence));
        perform set_config('systemtilgang.sequence_locked', 'yes', true);
    end if;
    new.sequence_no := nextval('systemtilgang.system_user_sequence');
    return new;
end $$;

create trigger system_user_numbered before insert or update on systemtilgang.system_user
    for each row execute function systemtilgang.number_system_user();

-- Up to which number all that was ever drawn has been committed or rolled back. To be asked in a statement of its own,
-- before the one that reads: only then does that one see all of it.
create function systemtilgang.system_user_sequence_read_to() returns bigint language plpgsql as $$
declare
    drawn bigint;
    held  bigint;
begin
    select last_value into drawn from systemtilgang.system_user_sequence; -- before the locks: what is drawn later is not safe
    select min((classid::bigint & x'ffff'::bigint) << 32 | objid::bigint) into held
    from pg_locks
    where locktype = 'advisory' and objsubid = 1 and classid::bigint >> 16 = x'5355'::bigint
      and database = (select oid from pg_database where datname = current_database());
    return least(drawn, held);
end $$;
