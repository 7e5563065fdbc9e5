package no.systemtilgang.demo;

import no.systemtilgang.catalogue.Role;
import no.systemtilgang.language.Language;

/** What roles are called in the reader's language. */
final class RoleNames {

    private RoleNames() {}

    static String of(Role role) {
        return Language.current().choose(role.nameNb(), role.nameNn(), role.nameEn());
    }

    /** The column of the table of roles that holds it. */
    static String column() {
        return "role.name_" + Language.current().tag();
    }
}
