package no.systemtilgang.database;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A PostgreSQL role and the password it logs in with. */
record DatabaseRole(String name, String password) {

    private static final int PASSWORD_BYTES = 32;

    static DatabaseRole withNewPassword(String name) {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new DatabaseRole(name, HexFormat.of().formatHex(bytes));
    }

    /** Leaves the password out, so that it reaches no log. */
    @Override
    public String toString() {
        return name;
    }
}
