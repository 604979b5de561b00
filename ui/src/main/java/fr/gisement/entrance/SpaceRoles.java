package fr.gisement.entrance;

import fr.gisement.identity.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may see a {@link SpaceView}: those with one of these roles in the tenant of its address. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SpaceRoles {
    Role[] value();
}
