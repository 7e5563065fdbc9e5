package no.systemtilgang.portal;

import java.util.List;
import no.systemtilgang.catalogue.Catalogue;
import no.systemtilgang.register.Powers;
import org.springframework.stereotype.Component;

/** Rights and access packages in words. */
@Component
class PowerViews {

    private final Catalogue catalogue;

    PowerViews(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<RequestView.Service> services(Powers powers) {
        return powers.resourceIds().stream().map(this::service).toList();
    }

    List<RequestView.Package> packages(Powers powers) {
        return powers.packageUrns().stream().map(this::accessPackage).toList();
    }

    /** The name of what could not be passed on, for the template; templates call public methods only. */
    public String nameOf(Refusal.Item item) {
        return (item.service()
                        ? catalogue.resource(item.id()).map(Names::of)
                        : catalogue.accessPackage(item.id()).map(Names::of))
                .orElse(item.name());
    }

    private RequestView.Service service(String resourceId) {
        return catalogue
                .resource(resourceId)
                .map(it -> new RequestView.Service(Names.of(it), it.ownerName(), it.description()))
                .orElseGet(() -> new RequestView.Service(resourceId, "", ""));
    }

    private RequestView.Package accessPackage(String urn) {
        List<String> services =
                catalogue.resourcesOf(urn).stream().map(Names::of).toList();
        return catalogue
                .accessPackage(urn)
                .map(it -> new RequestView.Package(Names.of(it), it.description(), services))
                .orElseGet(() -> new RequestView.Package(urn, "", services));
    }
}
