package id.badak;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;

/// The web application; `demo` and `serve` start it.
@SpringBootApplication(exclude = {DataSourceAutoConfiguration.class, JdbcSessionAutoConfiguration.class})
class BadakApplication {}
