package id.badak.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a page that gives many rows away at once, or takes much of the machine: nobody may have many of these in an
/// hour. Which they are, and what else bounds them, stands in `docs/operate/dear.md`.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dear {}
