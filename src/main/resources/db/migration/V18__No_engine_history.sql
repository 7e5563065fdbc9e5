-- The engine keeps no history any more: what happened is in audit_event. It refuses another level than the stored one.
update public.act_ge_property set value_ = '0', rev_ = rev_ + 1 where name_ = 'historyLevel';
