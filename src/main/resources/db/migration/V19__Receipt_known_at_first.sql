-- Where the browser goes after the decision is written when the request comes; the decision only takes it back.
update request set receipt_url = redirect_url where status = 'New';
update change_request set receipt_url = redirect_url where status = 'New';
comment on column request.receipt_url is 'where the browser goes once it is decided; null: to our own receipt page';
