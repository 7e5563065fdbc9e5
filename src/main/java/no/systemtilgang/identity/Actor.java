package no.systemtilgang.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who does something: a person, a vendor, or this service by itself. */
public sealed interface Actor {

    /** The name under which the engine knows the actor. */
    String engineId();

    /** A person, by pseudonym. */
    record Person(String id) implements Actor {
        @Override
        public String engineId() {
            return id;
        }
    }

    /** A vendor, by organisation number. */
    record Vendor(String orgNo) implements Actor {
        @Override
        public String engineId() {
            return "vendor-" + orgNo;
        }
    }

    /** This service, when it does something by itself, such as letting a request expire. */
    record Service() implements Actor {
        /** The engine's name for it; no person can have it. */
        public static final String ID = "service";

        @Override
        public String engineId() {
            return ID;
        }
    }

    /** The actor with this name in the engine. */
    static Actor fromEngineId(String engineId) {
        Matcher vendor = Pattern.compile("vendor-([0-9]+)").matcher(engineId);
        if (vendor.matches()) {
            return new Vendor(vendor.group(1));
        }
        return Service.ID.equals(engineId) ? new Service() : new Person(engineId);
    }
}
