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
        Map<K, V> there = (Map<K, V>) TransactionSynchronizationManager.getResource(this);
        if (there != null) {
            return there;
        }
        Map<K, V> kept = new HashMap<>();
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isActualTransactionActive()) {
            new Keeping(kept).begin();
        }
        return kept;
    }

    /** Binds the values to the transaction; they rest while it is suspended, and are let go of when it ends. */
    private final class Keeping implements TransactionSynchronization {

        private final Map<K, V> values;

        Keeping(Map<K, V> values) {
            this.values = values;
        }

        void begin() {
            resume();
            TransactionSynchronizationManager.registerSynchronization(this);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(PerTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(PerTransaction.this, values);
        }

        @Override
        public void afterCompletion(int status) {
            suspend();
        }
    }
}
