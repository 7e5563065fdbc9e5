package no.systemtilgang.bench.kit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.systemtilgang.bench.side.Asked;
import no.systemtilgang.bench.side.Customer;

/** Fills a database of the product, migrated and empty, with who takes part: customers, approvers, the vendor's system. */
public final class Seed {

    private Seed() {}

    /** Fills it. */
    public static void fill(Postgres postgres, String database, List<Customer> customers) {
        postgres.in(
                database,
                "insert into systemtilgang.organisation (org_no, name) values "
                        + each(customers, it -> "('%s', 'KUNDE %s')".formatted(it.orgNo(), it.orgNo())),
                "insert into systemtilgang.person (person_id, name) values "
                        + each(customers, it -> "('%s', 'GODKJENNER %s')".formatted(it.personId(), it.orgNo())),
                "insert into systemtilgang.person_role (person_id, org_no, role_code) values "
                        + each(customers, it -> "('%s', '%s', 'DAGL')".formatted(it.personId(), it.orgNo())),
                """
                insert into systemtilgang.registered_system (system_id, vendor_org_no, name, description, rights,
                    access_packages, allowed_redirect_urls)
                values ('%s', '%s', '{"nb":"Skyen","nn":"Skya","en":"The cloud"}',
                    '{"nb":"Regnskap","nn":"Rekneskap","en":"Accounts"}', '%s', '[]', '{%s}')""".formatted(Asked.SYSTEM_ID, Asked.VENDOR, Asked.RIGHTS, Asked.REDIRECT_URL),
                // Not the empty ones: once counted as empty they are read from end to end until the next count.
                "analyze systemtilgang.organisation, systemtilgang.person, systemtilgang.person_role,"
                        + " systemtilgang.registered_system");
    }

    private static String each(List<Customer> customers, Function<Customer, String> row) {
        return customers.stream().map(row).collect(Collectors.joining(", "));
    }
}
