package id.badak.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says who may do an act, beside the act: on the page that asks for it and on the door that does
/// it.
///
/// The one table of permissions, `docs/permissions.md`, is written from these. Where an act stands
/// in two places both name the same roles. A page without such a line is closed to everybody.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface May {
    /// Names the act, as in `task.fix`: what it is done to, then what is done.
    String act();

    /// Gives who may, where the role decides. `SYSTEM` stands for commands, jobs and the demo's
    /// story.
    Role[] roles() default {};

    By by() default By.ROLE;

    enum By {
        /// One of the named roles.
        ROLE,
        /// Having signed in, whatever the role.
        PERSON,
        /// Nothing: the act is open to all, as the sign-in page is.
        ANYONE
    }
}
