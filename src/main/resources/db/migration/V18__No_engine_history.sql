-- The engine keeps no history any more: what happened is in audit_event. It refuses another level than the stored one.
do $$
begin
    if to_regclass('public.act_ge_property') is not null then
        update public.act_ge_property set value_ = '0', rev_ = rev_ + 1 where name_ = 'historyLevel';
    end if;
end $$;
