package no.systemtilgang.vendorapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import no.systemtilgang.register.AccessPackage;
import no.systemtilgang.register.RegisteredSystem;
import no.systemtilgang.register.Right;
import no.systemtilgang.register.TranslatedText;

/** A system as everybody sees it ({@code facts/altinn-api.md} §3.1, {@code RegisteredSystemDTO}). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SystemAnswer(
        String systemId,
        String systemVendorOrgNumber,
        String systemVendorOrgName,
        TranslatedText name,
        TranslatedText description,
        List<Right> rights,
        List<AccessPackage> accessPackages,
        boolean isVisible) {

    static SystemAnswer of(RegisteredSystem system) {
        return new SystemAnswer(
                system.systemId(),
                system.vendorOrgNo(),
                "", // always, in the published API
                system.name(),
                system.description(),
                system.powers().rights(),
                system.powers().accessPackages(),
                system.visible());
    }
}
