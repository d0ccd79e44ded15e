package id.badak.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.transaction.annotation.Transactional;

/// A transaction of the gate zone, which every role may begin, told who acts.
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Transactional(transactionManager = "gateTransactions")
public @interface GateTransaction {
    @AliasFor(annotation = Transactional.class)
    boolean readOnly() default false;
}
