-- Where an instance or a task may not go while something refers to it, "no action" asks first, for each kind of reference,
-- whether another row has come in its place: twelve questions a flow for what never happens. "Restrict" only looks for the
-- references. Both refuse the same here, for the engine deletes row by row.
do $$
declare
    it record;
begin
    for it in select conrelid::regclass as referring, conname as name, pg_get_constraintdef(oid) as definition
              from pg_constraint
              where contype = 'f' and confdeltype = 'a'
                and confrelid in ('public.act_ru_execution'::regclass, 'public.act_ru_task'::regclass)
    loop
        execute format('alter table %s drop constraint %I, add constraint %I %s on delete restrict',
            it.referring, it.name, it.name, it.definition);
    end loop;
end $$;
