package no.systemtilgang.vendorapi;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.problem.Code;
import no.systemtilgang.register.RegisteredSystem;
import no.systemtilgang.register.StorableText;
import no.systemtilgang.register.Systems;
import no.systemtilgang.systemuser.SystemUserEntries;
import no.systemtilgang.systemuser.SystemUserEntry;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Vendors and Maskinporten look system users up ({@code facts/altinn-api.md} U8–U10). */
@RestController
@RequestMapping("/authentication/api/v1/systemuser")
class SystemUsersForVendors {

    private static final Pattern PLACE = Pattern.compile("[0-9]{1,18}");
    private static final String BEGIN = "0";

    private final SystemUserEntries entries;
    private final Systems systems;
    private final Paging paging;

    SystemUsersForVendors(SystemUserEntries entries, Systems systems, Paging paging) {
        this.entries = entries;
        this.systems = systems;
        this.paging = paging;
    }

    /** Maskinporten asks it before it issues a token for a system user. */
    @GetMapping("/byExternalId")
    SystemUserForVendor byExternalId(
            @RequestParam String clientId,
            @RequestParam String systemProviderOrgNo,
            @RequestParam String systemUserOwnerOrgNo,
            @RequestParam(required = false) String externalRef)
            throws MissingServletRequestParameterException {
        requireText("clientId", clientId);
        requireText("systemProviderOrgNo", systemProviderOrgNo);
        requireText("systemUserOwnerOrgNo", systemUserOwnerOrgNo);
        String reference = orElse(externalRef, systemUserOwnerOrgNo);
        requireStorable(clientId, systemProviderOrgNo, systemUserOwnerOrgNo, reference);
        return answer(entries.findForClient(clientId, systemProviderOrgNo, systemUserOwnerOrgNo, reference));
    }

    /** Finds the system user of an own system in an organisation. */
    @GetMapping("/vendor/byquery")
    SystemUserForVendor byQuery(
            @RequestParam("system-id") String systemId,
            @RequestParam String orgno,
            @RequestParam(name = "external-ref", required = false) String externalRef,
            Authentication token)
            throws MissingServletRequestParameterException {
        String vendor = Callers.requireConsumer(token).orgNo();
        requireText("system-id", systemId);
        requireText("orgno", orgno);
        String reference = orElse(externalRef, orgno);
        requireStorable(systemId, orgno, reference);
        return answer(entries.find(systemId, vendor, orgno, reference));
    }

    /** Whoever may administer the register sees no more here than any other vendor. */
    @GetMapping("/vendor/bysystem/{systemId}")
    Page<SystemUserForVendor> bySystem(
            @PathVariable String systemId, @RequestParam(required = false) String token, Authentication caller) {
        String vendor = Callers.requireConsumer(caller).orgNo();
        long after = Long.parseLong(Paging.place(token, PLACE).orElse(BEGIN));
        RegisteredSystem system = systems.own(systemId, vendor);
        List<SystemUserEntry> found = entries.ofSystem(system.internalId(), after, paging.rowsToRead());
        return paging.page(
                "/authentication/api/v1/systemuser/vendor/bysystem/" + systemId,
                found,
                it -> String.valueOf(it.sequenceNo()),
                SystemUserForVendor::of);
    }

    private static SystemUserForVendor answer(Optional<SystemUserEntry> found) {
        return found.map(SystemUserForVendor::of).orElseThrow(Code.SYSTEM_USER_NOT_FOUND::problem);
    }

    private static String orElse(String text, String otherwise) {
        return text == null || text.isEmpty() ? otherwise : text;
    }

    private static void requireText(String name, String value) throws MissingServletRequestParameterException {
        if (value.isBlank()) {
            throw new MissingServletRequestParameterException(name, "String");
        }
    }

    /** What cannot be stored cannot be found. */
    private static void requireStorable(String... texts) {
        if (!Stream.of(texts).allMatch(StorableText::isLine)) {
            throw Code.SYSTEM_USER_NOT_FOUND.problem();
        }
    }
}
