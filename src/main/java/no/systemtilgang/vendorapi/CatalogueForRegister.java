package no.systemtilgang.vendorapi;

import java.util.Optional;
import no.systemtilgang.catalogue.Catalogue;
import no.systemtilgang.catalogue.Resource;
import no.systemtilgang.register.ReferenceData;
import org.springframework.stereotype.Component;

/** Tells the register what the catalogue knows; the two do not know each other. */
@Component
class CatalogueForRegister implements ReferenceData {

    private final Catalogue catalogue;

    CatalogueForRegister(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Optional<String> resourceType(String resourceId) {
        return catalogue.resource(resourceId).map(Resource::type);
    }

    @Override
    public Optional<PackageUse> packageUse(String urn) {
        return catalogue.accessPackage(urn).map(it -> new PackageUse(it.delegable(), it.assignable()));
    }
}
