package no.systemtilgang.vendorapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import no.systemtilgang.register.SystemChange;

/** An entry of a system's change log ({@code facts/altinn-api.md} §3.1). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeAnswer(
        UUID systemInternalId,
        String changedByOrgNumber,
        String changeType,
        @JsonRawValue String changedData,
        String clientId,
        Instant created) {

    static ChangeAnswer of(SystemChange change) {
        return new ChangeAnswer(
                change.systemInternalId(),
                change.changedByOrgNumber(),
                change.changeType().wire(),
                change.changedData(),
                change.clientId(),
                change.created());
    }
}
