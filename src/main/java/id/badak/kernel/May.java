package id.badak.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says who may do an act, beside the act itself: on the page that offers it and on the door that
/// does it. Everybody else is refused, and a page without it is refused to everybody.
///
/// One act has one set of roles wherever it stands, so that all of them together are one table,
/// docs/permissions.md. Whose rows a role sees is the database's to say; this says only what it may
/// try.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface May {
    /// Names the act as the journal does: module and verb, as in `visit.record`.
    String act();

    /// Names the people who may; the programme itself ([Role#SYSTEM]) only on a door.
    Role[] roles();
}
