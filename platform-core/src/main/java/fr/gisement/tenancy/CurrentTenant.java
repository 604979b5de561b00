package fr.gisement.tenancy;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The tenant on whose behalf the running code works.
 *
 * <p>It is bound in one place per entrance (a navigation, a call, a job), after the right to enter was checked, and only
 * for the time of a call. Another thread starts without a tenant, whatever started it, unless its task was wrapped with
 * {@link #carrying(Runnable)}.
 */
public final class CurrentTenant {

    private static final ScopedValue<Optional<Tenant>> CURRENT = ScopedValue.newInstance();

    private CurrentTenant() {}

    /** Runs the task with the tenant bound, then restores what was bound before. */
    public static void run(Tenant tenant, Runnable task) {
        ScopedValue.where(CURRENT, Optional.of(tenant)).run(task);
    }

    /** Calls the task with the tenant bound, then restores what was bound before. */
    public static <T, X extends Throwable> T call(Tenant tenant, ScopedValue.CallableOp<? extends T, X> task) throws X {
        return ScopedValue.where(CURRENT, Optional.of(tenant)).call(task);
    }

    /** Runs a task that somebody else queued, with no tenant bound, on a thread that may have one. */
    public static void none(Runnable task) {
        ScopedValue.where(CURRENT, Optional.<Tenant>empty()).run(task);
    }

    /** Calls a task that somebody else queued, with no tenant bound, on a thread that may have one. */
    public static <T, X extends Throwable> T callWithNone(ScopedValue.CallableOp<? extends T, X> task) throws X {
        return ScopedValue.where(CURRENT, Optional.<Tenant>empty()).call(task);
    }

    /** @throws NoTenantException when none is bound */
    public static Tenant required() {
        return find().orElseThrow(NoTenantException::new);
    }

    /** The tenant bound to the running code, if there is one. */
    public static Optional<Tenant> find() {
        return CURRENT.orElse(Optional.empty());
    }

    /**
     * The same task, to be run on any thread for the tenant that is current now.
     *
     * @throws NoTenantException when none is bound
     */
    public static Runnable carrying(Runnable task) {
        Tenant tenant = required();
        return () -> run(tenant, task);
    }

    /**
     * The same task, to be called on any thread for the tenant that is current now.
     *
     * @throws NoTenantException when none is bound
     */
    public static <T> Callable<T> carrying(Callable<T> task) {
        Tenant tenant = required();
        return () -> CurrentTenant.<T, Exception>call(tenant, task::call);
    }
}
