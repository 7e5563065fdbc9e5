package no.systemtilgang.bench.growth;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.bench.kit.Running;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real requests, sent to the product and approved there, in a database from which those of each scale are made. */
final class Sample {

    static final String TEMPLATE = "growth_template";

    /** The request that waits. */
    static final String WAITING = "growth-waiting";

    /** The request that was approved and became a system user. */
    static final String ENDED = "growth-ended";

    /** Of the trial: the customer, who decides there, the vendor and its systems. */
    static final String CUSTOMER = "310904473";

    static final String APPROVER = "stadig.konsert";
    static final String VENDOR = "991825827";
    static final String SYSTEM = "991825827_smartcloud";

    static final String REQUESTS = "/authentication/api/v1/systemuser/request/vendor";
    static final String READ = "altinn:authentication/systemuser.request.read";
    static final String WRITE = "altinn:authentication/systemuser.request.write";

    private static final String UNFINISHED = "growth_template_unfinished";

    private Sample() {}

    /** Makes the template, unless an earlier run has. */
    static void make(Server server, Path jar, Path logs) {
        if (server.has(TEMPLATE)) {
            return;
        }
        server.drop(UNFINISHED);
        server.create(UNFINISHED, null);
        server.jdbc(UNFINISHED)
                .sql("alter database " + UNFINISHED + " owner to " + Server.OWNER)
                .update();
        server.jdbc(UNFINISHED)
                .sql("grant all on schema public to " + Server.OWNER)
                .update();
        try (Running product = Trial.start(jar, server, UNFINISHED, logs, Map.of())) {
            Web vendor = Web.program(product.base(), VENDOR, READ, WRITE);
            vendor.post(REQUESTS, request(SYSTEM, CUSTOMER, WAITING));
            vendor.post(REQUESTS, request(SYSTEM, CUSTOMER, ENDED));
            Web approver = Web.person(product.base(), APPROVER, CUSTOMER);
            approver.submit(
                    "/systemtilgang/foresporsel/" + id(server.jdbc(UNFINISHED), ENDED), Map.of("decision", "approve"));
        }
        server.rename(UNFINISHED, TEMPLATE);
    }

    /** What a vendor sends. */
    static String request(String systemId, String orgNo, String reference) {
        return """
                {"systemId": "%s", "partyOrgNo": "%s", "externalRef": "%s",
                 "rights": [{"resource": [{"id": "urn:altinn:resource", "value": "ske-krav-og-betalinger"}]}]}""".formatted(systemId, orgNo, reference);
    }

    /** The id of a request, by the vendor's reference. */
    static UUID id(JdbcClient jdbc, String reference) {
        return jdbc.sql("select id from systemtilgang.request where external_ref = ?")
                .param(reference)
                .query(UUID.class)
                .single();
    }
}
