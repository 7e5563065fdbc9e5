package no.systemtilgang.security;

import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Tells in the API's description which scopes open an operation, from the table that lets callers in. */
@Configuration
class ScopesInDescription {

    private static final String TOKEN = "token";

    @Bean
    OpenApiCustomizer scopes() {
        return description -> {
            description
                    .getComponents()
                    .addSecuritySchemes(
                            TOKEN,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .bearerFormat("JWT"));
            description.getPaths().forEach(ScopesInDescription::describe);
        };
    }

    private static void describe(String path, PathItem item) {
        item.readOperationsMap().forEach((method, operation) -> {
            String[] scopes = ApiDoors.scopesOf(HttpMethod.valueOf(method.name()), path);
            operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
            String scope = scopes.length == 0
                    ? "Any scope; the person's own authority counts."
                    : "Scope: `" + String.join("` or `", scopes) + "`.";
            String told = Objects.requireNonNullElse(operation.getDescription(), "");
            operation.setDescription((told + "\n\n" + scope).strip());
        });
    }
}
