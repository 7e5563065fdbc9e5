package no.systemtilgang.vendorapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import no.systemtilgang.register.AccessPackage;
import no.systemtilgang.register.RegisterEntry;
import no.systemtilgang.register.RegisteredSystem;
import no.systemtilgang.register.Right;
import no.systemtilgang.register.SystemRegistration.Vendor;
import no.systemtilgang.register.TranslatedText;

/** A system as its vendor sees it ({@code facts/altinn-api.md} §3.1, {@code RegisteredSystemResponse}). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwnSystemAnswer(
        String id,
        Vendor vendor,
        TranslatedText name,
        TranslatedText description,
        List<Right> rights,
        List<AccessPackage> accessPackages,
        boolean isDeleted,
        List<String> clientId,
        boolean isVisible,
        List<String> allowedRedirectUrls) {

    static OwnSystemAnswer of(RegisterEntry entry) {
        RegisteredSystem system = entry.system();
        return new OwnSystemAnswer(
                system.systemId(),
                Vendor.of(system.vendorOrgNo()),
                system.name(),
                system.description(),
                system.powers().rights(),
                system.powers().accessPackages(),
                entry.deleted(),
                entry.clientIds(),
                system.visible(),
                system.allowedRedirectUrls());
    }
}
