package no.systemtilgang.bench.engines;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.systemtilgang.bench.kit.Spread;
import no.systemtilgang.bench.kit.Table;

/** Flows a second of each side and number of users, one figure a round. */
final class Rates {

    private static final List<String> ENGINES = List.of("camunda", "operaton", "flowable");

    private final List<String> sides;
    private final List<Integer> users;
    private final Map<String, List<Double>> figures = new TreeMap<>();

    Rates(List<String> sides, List<Integer> users) {
        this.sides = sides;
        this.users = users;
    }

    void add(String side, int users, double perSecond) {
        figures.computeIfAbsent(side + users, it -> new ArrayList<>()).add(perSecond);
    }

    Spread of(String side, int users) {
        return Spread.of(figures.get(side + users));
    }

    /** A line a side and number of users; a side that was left out leaves the ratio to it empty. */
    Table table() {
        Table table = new Table(
                "users", "side", "flows/s", "least–greatest", "× fastest engine as shipped", "% of plain JDBC");
        for (int number : users) {
            double fastest = sides.stream()
                    .filter(ENGINES::contains)
                    .mapToDouble(it -> of(it, number).median())
                    .max()
                    .orElse(Double.NaN);
            double limit = sides.contains(Sides.LIMIT) ? of(Sides.LIMIT, number).median() : Double.NaN;
            for (String side : sides) {
                Spread spread = of(side, number);
                table.row(
                        number,
                        side,
                        spread.median(),
                        spread.range(),
                        spread.median() / fastest,
                        100 * spread.median() / limit);
            }
        }
        return table;
    }
}
