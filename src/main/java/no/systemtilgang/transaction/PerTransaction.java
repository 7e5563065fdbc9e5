package no.systemtilgang.transaction;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Values that belong to the running transaction: rows that it has locked, or what it has read. They are forgotten when
 * it ends, and rest while it is suspended. Outside a transaction nothing is kept.
 *
 * <p>Whoever keeps something here that others can change meanwhile has to take its locks first: what was read before a
 * lock is older than what the lock waited for.
 */
public final class PerTransaction<K, V> {

    /** The value of this key, if there is one. */
    public Optional<V> get(K key) {
        return Optional.ofNullable(kept().get(key));
    }

    /** The value of this key; read when it is not there. */
    public V get(K key, Function<K, V> read) {
        return get(key).orElseGet(() -> {
            V value = read.apply(key);
            put(key, value);
            return value;
        });
    }

    /** Keeps the value until the transaction ends. */
    public void put(K key, V value) {
        kept().put(key, value);
    }

    /** Forgets the value of this key. */
    public void forget(K key) {
        kept().remove(key);
    }

    /** Forgets every value. */
    public void forgetAll() {
        kept().clear();
    }

    @SuppressWarnings("unchecked")
    private Map<K, V> kept() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isActualTransactionActive()) {
            return new HashMap<>();
        }
        for (TransactionSynchronization it : TransactionSynchronizationManager.getSynchronizations()) {
            if (it instanceof Kept<?, ?> kept && kept.owner == this) {
                return ((Kept<K, V>) kept).values;
            }
        }
        Kept<K, V> kept = new Kept<>(this);
        TransactionSynchronizationManager.registerSynchronization(kept);
        return kept.values;
    }

    /** Spring lets go of it when the transaction ends, and puts it aside while it is suspended. */
    private static final class Kept<K, V> implements TransactionSynchronization {

        private final PerTransaction<K, V> owner;
        private final Map<K, V> values = new HashMap<>();

        Kept(PerTransaction<K, V> owner) {
            this.owner = owner;
        }
    }
}
