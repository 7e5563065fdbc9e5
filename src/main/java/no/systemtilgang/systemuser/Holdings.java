package no.systemtilgang.systemuser;

/**
 * SQL that says what a firm holds from a client: through a relation whose role holds the package, or because the client
 * has given it, company to company ({@code facts/altinn-ui.md} §3.5). Parameters are {@code :firm} and
 * {@code :packages}, the packages that are asked about; the client's column must be named with its table.
 */
final class Holdings {

    /** The packages asked about, as a table {@code wanted (urn)}. */
    static final String WANTED = "unnest(:packages::text[]) as wanted (urn)";

    private Holdings() {}

    /** The firm does not hold {@code wanted.urn} from this client. */
    static String lacking(String client) {
        return """
                not exists (
                    select from systemtilgang.client_relation as held join systemtilgang.role_package using (role_code)
                    where held.firm_org_no = :firm and held.client_org_no = %1$s
                        and package_urn = wanted.urn
                    %2$s)
                and not exists (
                    select from systemtilgang.organisation_grant as given
                    where given.firm_org_no = :firm and given.client_org_no = %1$s and given.package_urn = wanted.urn
                    %2$s)
                """.formatted(client, Lookup.BY_ITSELF);
    }

    /** The firm holds every package from this client. */
    static String all(String client) {
        return "not exists (select from " + WANTED + " where " + lacking(client) + ")";
    }
}
