package no.systemtilgang.bench.side;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every request in the measurement asks for: the six values that a vendor sends. */
public final class Asked {

    public static final String VENDOR = "991825827";
    public static final String SYSTEM_ID = "991825827_bench";
    public static final String TITLE = "Regnskap i skyen";
    public static final String RESOURCE = "ske-krav-og-betalinger";
    public static final String RIGHTS =
            "[{\"resource\":[{\"id\":\"urn:altinn:resource\",\"value\":\"" + RESOURCE + "\"}]}]";
    public static final String REDIRECT_URL = "https://smartcloud.example/receipt";

    /** After which a request expires. */
    public static final Duration LIFE = Duration.ofDays(10);

    private Asked() {}

    /** The six variables with which the other engines start a process. */
    public static Map<String, Object> variables(Customer customer, String externalRef) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("systemId", SYSTEM_ID);
        variables.put("partyOrgNo", customer.orgNo());
        variables.put("externalRef", externalRef);
        variables.put("integrationTitle", TITLE);
        variables.put("rights", RIGHTS);
        variables.put("redirectUrl", REDIRECT_URL);
        return variables;
    }
}
