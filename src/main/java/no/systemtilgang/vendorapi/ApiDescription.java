package no.systemtilgang.vendorapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/**
 * The API's description in OpenAPI: made from the controllers, with examples that work in the trial. A body's example
 * is the file {@code api-examples/<operation>.json}.
 */
@Configuration
class ApiDescription {

    /** What a parameter or member of this name looks like, in the trial. */
    private static final Map<String, Object> EXAMPLES = Map.ofEntries(
            Map.entry("party", 500000),
            Map.entry("orgNo", "310904473"),
            Map.entry("orgno", "310904473"),
            Map.entry("partyOrgNo", "310904473"),
            Map.entry("systemId", "991825827_smartcloud"),
            Map.entry("system-id", "991825827_smartcloud"),
            Map.entry("externalRef", "kunde-42"),
            Map.entry("external-ref", "kunde-42"),
            Map.entry("integrationTitle", "SmartCloud"),
            Map.entry("status", "New"),
            Map.entry("redirectUrl", "https://smartcloud.example/receipt"),
            Map.entry("urn", "urn:altinn:accesspackage:skatt-naering"),
            Map.entry("value", "ske-krav-og-betalinger"));

    private static final Schema<?> PROBLEM = new ObjectSchema()
            .description("Why not, with the published code (RFC 9457); further members name what fails.")
            .addProperty("type", new StringSchema().example("urn:altinn:error:AUTH-00011"))
            .addProperty("title", new StringSchema())
            .addProperty("status", new IntegerSchema().example(404))
            .addProperty("detail", new StringSchema())
            .addProperty("code", new StringSchema().example("AUTH-00011"));

    private static final JsonMapper JSON = new JsonMapper();

    @Bean
    OpenAPI openApi(@Value("${systemtilgang.public-url}") String publicUrl) {
        return new OpenAPI()
                .info(new Info()
                        .title("Systemtilgang")
                        .version("v1")
                        .description("Vendors register systems and ask for system access; people and their programs"
                                + " approve, and manage system users and clients."))
                .addServersItem(new Server().url(publicUrl));
    }

    @Bean
    GlobalOperationCustomizer operations() {
        return (operation, method) -> {
            operation.setOperationId(method.getBeanType().getSimpleName() + "."
                    + method.getMethod().getName());
            operation.setSummary(forReaders(operation.getSummary()));
            operation.setDescription(forReaders(operation.getDescription()));
            describeParameters(operation);
            addExample(operation);
            operation
                    .getResponses()
                    .addApiResponse(
                            "4XX", new ApiResponse().description("Refused").content(problem()));
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer membersAndTags() {
        return api -> {
            api.getComponents().getSchemas().values().stream()
                    .peek(it -> it.setDescription(forReaders(it.getDescription())))
                    .filter(it -> it.getProperties() != null)
                    .forEach(ApiDescription::describeMembers);
            api.getTags().forEach(it -> it.setDescription(forReaders(it.getDescription())));
        };
    }

    /** The Javadoc names its sources, which readers of the API do not have. */
    private static String forReaders(String javadoc) {
        return javadoc == null ? null : javadoc.replaceAll("\\s*\\(<code>facts/[^)]*\\)", "");
    }

    private static void describeMembers(Schema<?> schema) {
        schema.getProperties().forEach((name, member) -> {
            if (EXAMPLES.containsKey(name)) {
                member.setExample(EXAMPLES.get(name));
            }
        });
    }

    private static void describeParameters(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(it -> it.setExample(EXAMPLES.get(it.getName())));
        }
    }

    private static void addExample(Operation operation) {
        ClassPathResource file = new ClassPathResource("api-examples/" + operation.getOperationId() + ".json");
        if (operation.getRequestBody() != null && file.exists()) {
            JsonNode example = read(file);
            operation.getRequestBody().getContent().values().forEach(it -> it.setExample(example));
        }
    }

    private static JsonNode read(ClassPathResource file) {
        try (InputStream json = file.getInputStream()) {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Content problem() {
        return new Content().addMediaType("application/problem+json", new MediaType().schema(PROBLEM));
    }
}
