package no.systemtilgang.process;

/** The process {@code client-administration}: the set-up of clients waits until its client administrator is done. */
public final class ClientAdministrationProcess {

    /** The id of the process. */
    public static final String KEY = "client-administration";

    /** The user task that stays until the set-up is finished. */
    public static final String ADD_CLIENTS_TASK = "add-clients";

    private ClientAdministrationProcess() {}
}
