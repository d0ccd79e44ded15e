package id.badak.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.transaction.annotation.Transactional;

/// The running transaction of whichever zone called, or else one of the registry zone.
///
/// What both sides of the wall may read, each reads with its own role.
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Transactional(transactionManager = "registryTransactions")
public @interface RegistryTransaction {
    @AliasFor(annotation = Transactional.class)
    boolean readOnly() default false;
}
