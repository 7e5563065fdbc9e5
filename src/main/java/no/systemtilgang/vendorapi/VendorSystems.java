package no.systemtilgang.vendorapi;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.identity.Callers;
import no.systemtilgang.register.AccessPackage;
import no.systemtilgang.register.Registrar;
import no.systemtilgang.register.Right;
import no.systemtilgang.register.SystemRegister;
import no.systemtilgang.register.SystemRegistration;
import org.springframework.http.MediaType;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A vendor keeps its systems in the register ({@code facts/altinn-api.md} R2, R6–R12). */
@RestController
@RequestMapping("/authentication/api/v1/systemregister/vendor")
class VendorSystems {

    private static final String ADMIN = "SCOPE_altinn:authentication/systemregister.admin";

    private final SystemRegister register;

    VendorSystems(SystemRegister register) {
        this.register = register;
    }

    /** The vendor's own systems. */
    @GetMapping
    List<SystemAnswer> own(JwtAuthenticationToken token) {
        return register.of(registrar(token)).stream().map(SystemAnswer::of).toList();
    }

    /** Reads an own system, also when it is deleted. */
    @GetMapping("/{systemId}")
    OwnSystemAnswer read(@PathVariable String systemId, JwtAuthenticationToken token) {
        return OwnSystemAnswer.of(register.read(systemId, registrar(token)));
    }

    /** Answers 200 with the internal id, not 201: that is the published contract. */
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    UUID register(@RequestBody SystemRegistration body, JwtAuthenticationToken token) {
        return register.register(body, registrar(token));
    }

    /** Replaces all of an own system. */
    @PutMapping("/{systemId}")
    Succeeded replace(
            @PathVariable String systemId, @RequestBody SystemRegistration body, JwtAuthenticationToken token) {
        register.replace(systemId, body, registrar(token));
        return Succeeded.YES;
    }

    /** Replaces an own system's rights. */
    @PutMapping("/{systemId}/rights")
    Succeeded replaceRights(
            @PathVariable String systemId, @RequestBody List<Right> rights, JwtAuthenticationToken token) {
        register.replaceRights(systemId, rights, registrar(token));
        return Succeeded.YES;
    }

    /** Replaces an own system's access packages. */
    @PutMapping("/{systemId}/accesspackages")
    Succeeded replacePackages(
            @PathVariable String systemId, @RequestBody List<AccessPackage> packages, JwtAuthenticationToken token) {
        register.replacePackages(systemId, packages, registrar(token));
        return Succeeded.YES;
    }

    /** Takes an own system out of use; its id is never free again. */
    @DeleteMapping("/{systemId}")
    Succeeded delete(@PathVariable String systemId, JwtAuthenticationToken token) {
        register.delete(systemId, registrar(token));
        return Succeeded.YES;
    }

    /** What was done to an own system. */
    @GetMapping("/{systemId}/changelog")
    List<ChangeAnswer> changes(@PathVariable String systemId, JwtAuthenticationToken token) {
        return register.changes(systemId, registrar(token)).stream()
                .map(ChangeAnswer::of)
                .toList();
    }

    private static Registrar registrar(JwtAuthenticationToken token) {
        String orgNo = Callers.requireConsumer(token).orgNo();
        boolean admin = token.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(ADMIN::equals);
        return new Registrar(orgNo, admin, token.getToken().getClaimAsString("client_id"));
    }
}
