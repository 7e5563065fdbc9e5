package no.systemtilgang.security;

import org.springframework.security.core.AuthenticationException;

/** A token cannot be checked, because its issuer's keys cannot be fetched. */
class KeysUnavailable extends AuthenticationException {

    KeysUnavailable(Throwable cause) {
        super("The issuer's keys cannot be fetched.", cause);
    }
}
