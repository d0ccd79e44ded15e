package id.badak.cast;

import id.badak.BadakApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// As [WithBadak], with a mail server; a second application over the same database, so its courier is
/// the only one that has a server to go to.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = BadakApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "badak.sign-in.second-factor=optional")
@ContextConfiguration(initializers = {TestDatabase.class, PostBox.class})
@Import(CastConfiguration.class)
public @interface WithMail {}
