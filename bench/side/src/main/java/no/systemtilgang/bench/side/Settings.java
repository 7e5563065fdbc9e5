package no.systemtilgang.bench.side;

/**
 * What a side is told by the program that starts it.
 *
 * @param pool the most connections, the same for all sides
 */
public record Settings(String url, String user, String password, int pool, int customers) {

    /** As given with the start of this Java machine. */
    static Settings given() {
        return new Settings(
                System.getProperty("bench.url"),
                System.getProperty("bench.user"),
                System.getProperty("bench.password"),
                Integer.getInteger("bench.pool"),
                Integer.getInteger("bench.customers"));
    }
}
