package no.systemtilgang.request;

/** Where a request stands; the names are the published words ({@code facts/altinn-api.md} §5.1). */
public enum RequestStatus {
    New,
    Accepted,
    Rejected,
    Denied,
    Timedout
}
