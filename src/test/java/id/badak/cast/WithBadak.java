package id.badak.cast;

import id.badak.BadakApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// Runs a test class against the whole application on a real PostgreSQL, both started once for all
/// classes. Tests keep apart by each acting in an office of its own: see [Cast].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = BadakApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "badak.sign-in.second-factor=optional")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(CastConfiguration.class)
public @interface WithBadak {}
