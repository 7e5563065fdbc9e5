package no.systemtilgang.portal;

import no.systemtilgang.catalogue.Package;
import no.systemtilgang.catalogue.Resource;
import no.systemtilgang.catalogue.Role;
import no.systemtilgang.language.Language;
import no.systemtilgang.register.TranslatedText;

/** What the catalogue and the vendors call things, in the reader's language. */
final class Names {

    private Names() {}

    static String of(Package accessPackage) {
        return Language.current().choose(accessPackage.nameNb(), accessPackage.nameNn(), accessPackage.nameEn());
    }

    static String of(Resource resource) {
        return Language.current().choose(resource.nameNb(), resource.nameNn(), resource.nameEn());
    }

    static String of(Role role) {
        return Language.current().choose(role.nameNb(), role.nameNn(), role.nameEn());
    }

    static String of(TranslatedText text) {
        return Language.current().choose(text.nb(), text.nn(), text.en());
    }
}
