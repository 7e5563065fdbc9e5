package no.systemtilgang.vendorapi;

import java.util.stream.Stream;
import no.systemtilgang.register.ResourceAttribute;
import no.systemtilgang.register.Right;

/** Apps as they were named before: {@code app_org_name} is the pair of an organisation and an app. */
final class OldAppFormat {

    private OldAppFormat() {}

    static Right of(Right right) {
        return new Right(
                right.action(),
                right.resource().stream().flatMap(OldAppFormat::of).toList());
    }

    private static Stream<ResourceAttribute> of(ResourceAttribute attribute) {
        String[] parts = attribute.value().split("_", 3);
        return parts.length == 3 && parts[0].equals("app")
                ? Stream.of(
                        new ResourceAttribute("urn:altinn:org", parts[1]),
                        new ResourceAttribute("urn:altinn:app", parts[2]))
                : Stream.of(attribute);
    }
}
