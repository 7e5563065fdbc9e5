package no.systemtilgang.vendorapi;

import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import no.systemtilgang.register.StrictTexts;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A number or a truth value where a text is asked for is refused, as at the engine's door; and the other way round. */
@Configuration
class TextsAreTexts {

    @Bean
    Jackson2ObjectMapperBuilderCustomizer onlyTextsAsTexts() {
        return builder -> builder.postConfigurer(mapper -> {
            StrictTexts.apply(mapper.coercionConfigFor(LogicalType.Textual));
            mapper.coercionConfigFor(LogicalType.Boolean)
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.String, CoercionAction.Fail);
        });
    }
}
