package no.systemtilgang.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;

/**
 * A system as its vendor sends it ({@code facts/altinn-api.md} §3.1). The id and the vendor's id are trimmed; what
 * stands in lists and texts stays as sent.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SystemRegistration(
        String id,
        Vendor vendor,
        TranslatedText name,
        TranslatedText description,
        List<Right> rights,
        List<AccessPackage> accessPackages,
        List<String> clientId,
        Boolean isVisible,
        List<String> allowedRedirectUrls) {

    /** A vendor as the wire names it: {@code 0192:} and the organisation number. */
    public record Vendor(@JsonProperty("ID") String id) {

        private static final String PREFIX = "0192:";

        public Vendor {
            id = id == null ? null : id.strip();
        }

        /** The vendor with this organisation number. */
        public static Vendor of(String orgNo) {
            return new Vendor(PREFIX + orgNo);
        }

        boolean isValid() {
            return id.matches(PREFIX + "[0-9]{9}");
        }

        String orgNo() {
            return id.substring(PREFIX.length());
        }
    }

    public SystemRegistration {
        id = id == null ? null : id.strip();
        rights = orEmpty(rights);
        accessPackages = orEmpty(accessPackages);
        clientId = orEmpty(clientId);
        allowedRedirectUrls = orEmpty(allowedRedirectUrls);
        isVisible = isVisible == null || isVisible;
    }

    /** The registered system that this becomes; the id is the one it has, or null. */
    RegisteredSystem system(UUID internalId) {
        return new RegisteredSystem(
                internalId,
                id,
                vendor.orgNo(),
                name,
                description,
                new Powers(rights, accessPackages),
                allowedRedirectUrls,
                isVisible);
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
