package no.systemtilgang.bench.growth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes away the indexes of tables that are about to be filled, and makes them anew afterwards, which is quicker. */
final class Indexes {

    /** Also the keys, where no other table refers to them. */
    private static final String KEYS = """
            select conrelid::regclass || '' as place, conname as name, pg_get_constraintdef(oid) as definition
            from pg_constraint as it
            where contype in ('p', 'u') and conrelid = any(?::regclass[])
                and not exists (select from pg_constraint where contype = 'f' and confrelid = it.conrelid)""";

    private static final String OTHERS = """
            select schemaname as place, indexname as name, indexdef as definition from pg_indexes
            where (quote_ident(schemaname) || '.' || quote_ident(tablename))::regclass = any(?::regclass[])
                and not exists (select from pg_constraint
                    where conindid = (quote_ident(schemaname) || '.' || quote_ident(indexname))::regclass)""";

    private record Dropped(String place, String name, String definition) {}

    private final JdbcClient jdbc;
    private final List<String> again = new ArrayList<>();

    /** Drops those of the tables. */
    Indexes(JdbcClient jdbc, Collection<String> tables) {
        this.jdbc = jdbc;
        String[] names = tables.toArray(String[]::new);
        for (Dropped it : jdbc.sql(OTHERS).param(names).query(Dropped.class).list()) {
            jdbc.sql("drop index %s.\"%s\"".formatted(it.place(), it.name())).update();
            again.add(it.definition());
        }
        for (Dropped it : jdbc.sql(KEYS).param(names).query(Dropped.class).list()) {
            jdbc.sql("alter table %s drop constraint \"%s\"".formatted(it.place(), it.name()))
                    .update();
            again.add("alter table %s add constraint \"%s\" %s".formatted(it.place(), it.name(), it.definition()));
        }
        Collections.reverse(again);
    }

    /** Makes them again. */
    void create() {
        again.forEach(it -> jdbc.sql(it).update());
    }
}
