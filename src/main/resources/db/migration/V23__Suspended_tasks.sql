-- Hardly a task is ever suspended. Who counts the active ones looks at these few instead of at each of thousands of tasks
-- (process.guard.TaskList).
create index act_ru_task_suspended on public.act_ru_task (id_) where suspension_state_ is distinct from 1;
