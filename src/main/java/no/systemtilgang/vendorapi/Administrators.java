package no.systemtilgang.vendorapi;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.identity.Capability;
import no.systemtilgang.identity.OnBehalf;
import no.systemtilgang.systemuser.Administrator;
import org.springframework.stereotype.Component;

/** Turns a person who acts for a firm into one who changes its system users' clients, now. */
@Component
class Administrators {

    private final Authorities authorities;
    private final Clock clock;

    Administrators(Authorities authorities, Clock clock) {
        this.authorities = authorities;
        this.clock = clock;
    }

    /** Client administrator where the person is that too, else access manager. */
    Administrator of(OnBehalf by) {
        String orgNo = by.party().orgNo();
        Capability capability = authorities.has(by.person().id(), Capability.CLIENT_ADMINISTRATOR, orgNo)
                ? Capability.CLIENT_ADMINISTRATOR
                : Capability.ACCESS_MANAGER;
        return new Administrator(
                by.person().id(), capability.word(), orgNo, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
