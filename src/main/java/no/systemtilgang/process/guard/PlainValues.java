package no.systemtilgang.process.guard;

import java.util.Set;
import org.camunda.bpm.engine.impl.variable.ValueTypeResolverImpl;

/** The types that a variable of a caller's may have: texts, numbers, dates, yes or no; never an object, a file or bytes. */
class PlainValues extends ValueTypeResolverImpl {

    PlainValues() {
        knownTypes.keySet().removeAll(Set.of("object", "file", "bytes"));
    }
}
