package id.badak.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.transaction.annotation.Transactional;

/// A transaction of the coaching zone: refused to roles that have no business there ([Zone]), and
/// told who acts.
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Transactional(transactionManager = "coachingTransactions")
public @interface CoachingTransaction {
    @AliasFor(annotation = Transactional.class)
    boolean readOnly() default false;
}
