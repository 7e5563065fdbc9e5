package no.systemtilgang.problem;

/**
 * Every problem code that this service answers with. Codes and statuses {@code AUTH-…} are the published contract
 * ({@code facts/altinn-api.md} §4); the words are ours. Codes {@code SYS-…} are ours alone.
 */
public enum Code {
    UNKNOWN_PARTY("AUTH-00000", 400, "There is no organisation with this organisation number."),
    RIGHT_NOT_FOUND("AUTH-00001", 400, "A right is missing, or is not among those that the system has registered."),
    SYSTEM_USER_EXISTS(
            "AUTH-00004", 400, "A system user already exists for this system, organisation and external reference."),
    OTHER_TYPE_ACCEPTED(
            "AUTH-00006", 400, "An accepted request of the other type has this system, organisation and reference."),
    OTHER_TYPE_PENDING(
            "AUTH-00007", 400, "A pending request of the other type has this system, organisation and reference."),
    OTHER_TYPE_DENIED(
            "AUTH-00008", 400, "A denied request of the other type has this system, organisation and reference."),
    OTHER_TYPE_REJECTED(
            "AUTH-00009",
            400,
            "A rejected request of the other type has this system, organisation and reference; delete it first."),
    REQUEST_NOT_FOUND("AUTH-00010", 404, "There is no such request."),
    SYSTEM_NOT_FOUND("AUTH-00011", 404, "There is no such system among those that you have registered."),
    REQUEST_NOT_NEW("AUTH-00013", 409, "The request is already decided, withdrawn or expired."),
    SYSTEM_USER_NOT_FOUND("AUTH-00015", 404, "There is no such system user."),
    MISSING_ROLE("AUTH-00016", 403, "You cannot pass on all that is asked for: a role is missing."),
    REDIRECT_URL_NOT_REGISTERED(
            "AUTH-00021", 400, "The redirect URL is not one of those that the system has registered."),
    NO_CONSUMER("AUTH-00023", 401, "The token names no consumer organisation."),
    NOT_YOUR_SYSTEM_USER("AUTH-00024", 403, "The system user belongs to another organisation."),
    NO_REDIRECT_URLS("AUTH-00026", 400, "The system has registered no redirect URLs, so none can be asked for."),
    AGENT_REQUEST_NOT_FOUND("AUTH-00030", 404, "There is no such request for clients."),
    CLIENT_NOT_ADDED("AUTH-00031", 400, "The system user does not act for this client."),
    NOT_FOR_CLIENTS("AUTH-00034", 400, "The system user is for own use, so it has no clients."),
    NOT_FOR_OWN_USE("AUTH-00036", 400, "The system user is for clients; remove it as such."),
    NOT_THE_REQUESTS_PARTY("AUTH-00041", 403, "You have no authority to decide this request for the organisation."),
    NOT_THE_AGENT_REQUESTS_PARTY(
            "AUTH-00042", 403, "You have no authority to decide this client request for the organisation."),
    MISSING_PACKAGE("AUTH-00053", 400, "You cannot pass on all that is asked for: an access package is missing."),
    NO_PACKAGES("AUTH-00058", 400, "A request for clients must ask for at least one access package."),
    NOTHING_ASKED_FOR("AUTH-00059", 400, "A request must ask for at least one right or access package."),
    CORRELATION_ID_USED(
            "AUTH-00061", 409, "The change request with this correlation id is no longer New; choose another id."),
    PACKAGE_NOT_IN_SYSTEM("AUTH-00063", 400, "An access package is not among those that the system has registered."),
    PACKAGE_NOT_ASSIGNABLE(
            "AUTH-00064",
            400,
            "An access package cannot be given for own use: it is meant for clients, or cannot be passed on."),
    PACKAGE_NOT_FOR_CLIENTS("AUTH-00065", 400, "An access package is not meant for client relationships."),
    NOT_RELATED("AUTH-00066", 403, "You have no relation to the organisation that this request is for."),
    RESOURCE_NOT_DELEGABLE("AUTH-00070", 403, "A service that is asked for cannot be passed on."),
    CLIENT_NOT_FOUND("AUTH-00079", 400, "The organisation is not a client of yours."),
    CLIENT_LACKS_PACKAGES(
            "AUTH-00080", 400, "The client has not given you all the access packages that the system user has."),

    INVALID_INPUT("STD-00000", 400, "Something in the request is missing or wrong."),
    OTHER_VENDORS_SYSTEM_USER("SYS-00401", 401, "The token is not one of the vendor whose system this is about."),
    CONFLICT("SYS-00409", 409, "The same was registered by somebody else at this moment; it already exists."),
    SET_UP_IS_OPEN("SYS-00409", 409, "The set-up of clients is open already."),
    CLIENTS_BEING_ADDED("SYS-00409", 409, "Clients are being added to the system user; wait until that is done."),
    CHOICE_ANSWERED("SYS-00409", 409, "Somebody else has made a choice or finished meanwhile; look again."),
    LENGTH_REQUIRED("SYS-00411", 411, "A form must say the length of its body."),
    TOO_LARGE("SYS-00413", 413, "The body is larger than this service reads."),
    COMPRESSED("SYS-00415", 415, "A compressed body is not read."),
    TOO_MANY_REQUESTS("SYS-00429", 429, "More requests have come than are answered in a minute."),
    FORBIDDEN("SYS-00403", 403, "This is not allowed."),
    NOT_FOUND("SYS-00404", 404, "There is nothing here."),
    PARTY_NOT_FOUND("SYS-00404", 404, "Party not found"),
    SYSTEM_OWNER_NOT_FOUND("SYS-00404", 404, "System Owner not Found"),
    TOKENS_UNCHECKED("SYS-00503", 503, "The token cannot be checked now: its issuer does not answer. Try again."),
    UNEXPECTED("SYS-00500", 500, "Something went wrong on our side. Nothing was stored.");

    private final String wire;
    private final int status;
    private final String title;

    Code(String wire, int status, String title) {
        this.wire = wire;
        this.status = status;
        this.title = title;
    }

    /** The code as clients see it, for example {@code AUTH-00011}. */
    public String wire() {
        return wire;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** What it means, in one sentence. */
    public String title() {
        return title;
    }

    /** This problem, to be thrown. */
    public Problem problem() {
        return new Problem(this);
    }
}
