package fr.gisement.identity;

import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Somebody who is signed in, as Spring Security sees them. It is made anew for each request from the account as it is
 * then; only {@link SessionIdentity} outlives a request. Its authorities are the roles of the platform: what somebody
 * may do in a tenant depends on the tenant.
 */
public final class SignedIn extends AbstractAuthenticationToken {

    private final transient Account account;
    private final UUID signIn;

    public SignedIn(Account account, UUID signIn) {
        super(authorities(account));
        this.account = account;
        this.signIn = signIn;
        super.setAuthenticated(true);
    }

    public Account account() {
        return account;
    }

    public Person person() {
        return account.person();
    }

    /** Which of the person's sessions this is. */
    public UUID signIn() {
        return signIn;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Person getPrincipal() {
        return account.person();
    }

    @Override
    public String getName() {
        return account.person().id().toString();
    }

    private static List<GrantedAuthority> authorities(Account account) {
        return account.platformRoles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }
}
