package no.systemtilgang.http;

import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** Systems that cannot be registered, and why. */
final class WrongSystems {

    static final String VISIBLE = "\"isVisible\":true,\"accessPackages\":";

    /** What differs from the sample, and the codes that it gives. */
    static final List<Arguments> FLAWED = List.of(
            Arguments.of("\"id\":\"991825827_the matrix\"", "13"),
            Arguments.of("\"id\":\"991825827_the\u00a0matrix\"", "13"),
            Arguments.of("\"id\":\"the_matrix\"", "01"),
            Arguments.of("\"id\":\"the matrix\"", "01 13"),
            Arguments.of("\"id\":\"991825827_\"", "01"),
            Arguments.of("\"id\":\"312605031_the_matrix\"", "01"),
            Arguments.of("\"id\":\"９９１８２５８２７_the_matrix\"", "01"),
            Arguments.of("\"id\":\"991825827_smartcl\u043eud\"", "01"),
            Arguments.of("\"id\":\"991825827_a\u030angstrom\"", "01"),
            Arguments.of("\"id\":\"991825827_a/b\"", "01"),
            Arguments.of("\"id\":\"991825827_smartcloud\"", "02"),
            Arguments.of("\"vendor\":{\"ID\":\"0198:991825827\"}", "00"),
            Arguments.of("\"vendor\":{\"ID\":\"991825827\"}", "00"),
            Arguments.of("\"vendor\":{\"ID\":\"0192:99182582\"},\"id\":\"the matrix\"", "00"),
            Arguments.of("\"vendor\":{\"ID\":\"0192:９９１８２５８２７\"}", "00"),
            Arguments.of("\"allowedredirecturls\":[\"vg.no\"]", "05"),
            Arguments.of("\"allowedredirecturls\":[\"https://vg.no\",\"http://nrk.no\"]", "05"),
            Arguments.of("\"allowedredirecturls\":[\"javascript:alert(1)\"]", "05"),
            Arguments.of("\"allowedredirecturls\":[\"https://a@vg.no\"]", "05"),
            Arguments.of("\"allowedredirecturls\":[\"/kvittering\"]", "05"),
            Arguments.of(rights("finnes-ikke"), "03"),
            Arguments.of("\"rights\":[{\"resource\":[{\"id\":\"urn:altinn:res\",\"value\":\"x\"}]}]", "09"),
            Arguments.of(rights("ske-krav-og-betalinger", "ske-krav-og-betalinger"), "06"),
            Arguments.of(
                    "\"rights\":[{\"action\":\"read\",\"resource\":[" + pair("ske-krav-og-betalinger") + ","
                            + pair("ske-krav-og-betalinger-2") + "]},{\"resource\":["
                            + pair("ske-krav-og-betalinger-2") + "," + pair("ske-krav-og-betalinger") + "]}]",
                    "06"),
            Arguments.of(rights("ttd-am-k6"), "17"),
            Arguments.of(VISIBLE + Ask.packages("sjøfart"), "08"),
            Arguments.of(VISIBLE + Ask.packages("skatt-naering", "skatt-naering"), "07"),
            Arguments.of(VISIBLE + Ask.packages("eksplisitt"), "08"),
            Arguments.of(VISIBLE + Ask.packages("jordbruk", "forretningsforer-eiendom"), "18"),
            Arguments.of("\"clientId\":[\"Ett\",\"ETT\"]", "11"),
            Arguments.of(
                    "\"id\":\"the matrix\",\"clientId\":[\"a\",\"A\"],\"allowedredirecturls\":[\"vg.no\"],"
                            + "\"rights\":[{\"resource\":[" + pair("finnes-ikke") + "," + pair("finnes-ikke") + ","
                            + pair("ttd-am-k6") + ",{\"id\":\"x\",\"value\":\"y\"}]}]," + VISIBLE
                            + Ask.packages("sjøfart", "sjøfart", "ansvarlig-revisor"),
                    "01 03 05 06 07 08 09 11 13 17 18"));

    private WrongSystems() {}

    static String rights(String... resources) {
        return "\"rights\":" + Ask.rights(resources);
    }

    static String pair(String resource) {
        return "{\"id\":\"urn:altinn:resource\",\"value\":\"" + resource + "\"}";
    }
}
