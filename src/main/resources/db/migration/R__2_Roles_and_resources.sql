-- Reference data: roles, resources, and what holds what. Runs after the packages.

insert into role (code, name_nb, name_nn, name_en, urn)
values
    ('DAGL', 'Daglig leder', 'Dagleg leiar', 'Managing Director', 'urn:altinn:external-role:ccr:daglig-leder'),
    ('LEDE', 'Styrets leder', 'Styrets leiar', 'Chair of the Board', 'urn:altinn:external-role:ccr:styreleder'),
    ('INNH', 'Innehaver', 'Innehavar', 'Owner', 'urn:altinn:external-role:ccr:innehaver'),
    ('DTSO', 'Deltaker fullt ansvar', 'Deltakar fullt ansvar', 'Participant with Full Responsibility', 'urn:altinn:external-role:ccr:deltaker-fullt-ansvar'),
    ('DTPR', 'Deltaker delt ansvar', 'Deltakar delt ansvar', 'Participant with Shared Responsibility', 'urn:altinn:external-role:ccr:deltaker-delt-ansvar'),
    ('BOBE', 'Bobestyrer', 'Bobestyrar', 'Estate Administrator', 'urn:altinn:external-role:ccr:bostyrer'),
    ('KOMP', 'Komplementar', 'Komplementar', 'General Partner', 'urn:altinn:external-role:ccr:komplementar'),
    ('BEST', 'Bestyrende reder', 'Bestyrande reiar', 'Managing Shipowner', 'urn:altinn:external-role:ccr:bestyrende-reder'),
    ('KNUF', 'Kontaktperson NUF', 'Kontaktperson NUF', 'Contact Person NUF', 'urn:altinn:external-role:ccr:kontaktperson-nuf'),
    ('REPR', 'Norsk representant for utenlandsk enhet', 'Norsk representant for utanlandsk eining', 'Norwegian Representative for a Foreign Entity', 'urn:altinn:external-role:ccr:norsk-representant'),
    ('MEDL', 'Styremedlem', 'Styremedlem', 'Board Member', 'urn:altinn:external-role:ccr:styremedlem'),
    ('ANSATT', 'Ansatt', 'Tilsett', 'Employee', 'urn:systemtilgang:role:ansatt'),
    ('ADMAI', 'Tilgangsstyrer', 'Tilgangsstyrar', 'Access Manager', 'urn:altinn:rolecode:admai'),
    ('KLADM', 'Klientadministrator', 'Klientadministrator', 'Client Administrator', 'urn:altinn:rolecode:kladm'),
    ('HADM', 'Hovedadministrator', 'Hovudadministrator', 'Main Administrator', 'urn:altinn:role:hovedadministrator'),
    ('REGN', 'Regnskapsfører', 'Rekneskapsførar', 'Accountant', 'urn:altinn:external-role:ccr:regnskapsforer'),
    ('REVI', 'Revisor', 'Revisor', 'Auditor', 'urn:altinn:external-role:ccr:revisor'),
    ('FFØR', 'Forretningsfører', 'Forretningsførar', 'Business Manager', 'urn:altinn:external-role:ccr:forretningsforer')
on conflict (code) do update set
    name_nb = excluded.name_nb, name_nn = excluded.name_nn, name_en = excluded.name_en, urn = excluded.urn;

insert into resource (resource_id, type, name_nb, name_nn, name_en, owner_code, owner_name, description_nb, delegable)
values
    ('ske-krav-og-betalinger', 'GenericAccessResource', 'Krav og betalinger', 'Krav og betalingar', 'Claims and payments',
     'ske', 'Skatteetaten', 'Se virksomhetens skatte- og avgiftskrav og hva som er betalt.', true),
    ('ske-krav-og-betalinger-2', 'GenericAccessResource', 'Krav og betalinger, historikk', 'Krav og betalingar, historikk',
     'Claims and payments, history', 'ske', 'Skatteetaten', 'Se eldre skatte- og avgiftskrav.', true),
    ('app_ttd_endring-av-navn-v2', 'AltinnApp', 'Endring av navn', 'Endring av namn', 'Change of name',
     'ttd', 'Testdepartementet', 'Et testskjema for å endre navn.', true),
    ('ttd-am-k6', 'MaskinportenSchema', 'Testskjema for Maskinporten', 'Testskjema for Maskinporten', 'Maskinporten test schema',
     'ttd', 'Testdepartementet', 'Et Maskinporten-skjema, som ikke kan gis videre til en systemtilgang.', false),
    ('ske-intern-kontroll', 'GenericAccessResource', 'Intern kontroll', 'Intern kontroll', 'Internal control',
     'ske', 'Skatteetaten', 'En tjeneste som Skatteetaten ikke har åpnet for at virksomheten gir videre.', false),
    ('nav-sykefravaer', 'GenericAccessResource', 'Oppfølging av sykefravær', 'Oppfølging av sjukefråvær', 'Sick leave follow-up',
     'nav', 'NAV', 'Se og følge opp sykefravær i virksomheten.', true)
on conflict (resource_id) do update set
    type = excluded.type, name_nb = excluded.name_nb, name_nn = excluded.name_nn, name_en = excluded.name_en,
    owner_code = excluded.owner_code, owner_name = excluded.owner_name,
    description_nb = excluded.description_nb, delegable = excluded.delegable;

update access_package as package
set description_nb = text.description_nb
from (values
    ('ansvarlig-revisor', 'Gir revisjonsselskapet fullmakt til å opptre som ansvarlig revisor for klienten.'),
    ('revisormedarbeider', 'Gir revisjonsselskapets medarbeidere fullmakt til å bistå i revisjonen av klienten.'),
    ('krav-og-utlegg', 'Tjenester om krav, betalinger og utlegg.'),
    ('skattegrunnlag', 'Tjenester for å hente skattegrunnlaget til virksomheten.'),
    ('skatt-naering', 'Tjenester om skatt for næringsdrivende.')
) as text (suffix, description_nb)
where package.urn = 'urn:altinn:accesspackage:' || text.suffix;

-- Which packages hold a resource. That ansvarlig-revisor holds ske-krav-og-betalinger is our own demo data,
-- so that the guide's story for clients can be told to its end; the published catalogue lists no resources.
delete from package_resource;
insert into package_resource (package_urn, resource_id)
values
    ('urn:altinn:accesspackage:krav-og-utlegg', 'ske-krav-og-betalinger'),
    ('urn:altinn:accesspackage:krav-og-utlegg', 'ske-krav-og-betalinger-2'),
    ('urn:altinn:accesspackage:ansvarlig-revisor', 'ske-krav-og-betalinger'),
    ('urn:altinn:accesspackage:sykefravaer', 'nav-sykefravaer'),
    ('urn:altinn:accesspackage:skatt-naering', 'ske-intern-kontroll'),
    ('urn:altinn:accesspackage:annen-tjenesteyting', 'app_ttd_endring-av-navn-v2');

-- What a role holds. Key roles hold every package that an organisation can give itself; the client packages
-- (delegable, not assignable) follow from the firm's relation to each client.
delete from role_package;
insert into role_package (role_code, package_urn)
select role.code, package.urn
from role cross join access_package as package
where code in ('DAGL', 'LEDE', 'INNH', 'DTSO', 'DTPR', 'BOBE', 'KOMP', 'BEST')
  and assignable
  and not (code in ('KOMP', 'BEST') and package.urn = 'urn:altinn:accesspackage:hovedadministrator')
union all
select role_code, 'urn:altinn:accesspackage:' || suffix
from (values
    ('KNUF', 'tilgangsstyrer'), ('KNUF', 'maskinporten-administrator'), ('KNUF', 'tilgangsstyring-enkeltinstanser'),
    ('REPR', 'tilgangsstyrer'),
    ('ADMAI', 'tilgangsstyrer'),
    ('KLADM', 'klientadministrator'),
    ('HADM', 'hovedadministrator'), ('HADM', 'tilgangsstyrer'), ('HADM', 'klientadministrator'),
    ('REGN', 'regnskapsforer-med-signeringsrettighet'), ('REGN', 'regnskapsforer-uten-signeringsrettighet'),
    ('REGN', 'regnskapsforer-lonn'),
    ('REVI', 'ansvarlig-revisor'), ('REVI', 'revisormedarbeider'),
    ('FFØR', 'forretningsforer-eiendom')
) as held (role_code, suffix)
union all
-- A main administrator passes on what the organisation holds without using it.
select 'HADM', urn from access_package where delegable and assignable;
