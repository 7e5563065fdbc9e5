package no.systemtilgang.register;

import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;

/** Where a text is asked for, a number or a truth value is refused; the same at every door. */
public final class StrictTexts {

    private StrictTexts() {}

    /** Sets this for the texts of a JSON mapper. */
    public static void apply(MutableCoercionConfig texts) {
        texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }
}
