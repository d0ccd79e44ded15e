package id.badak.shell;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// What the server does before and after the application.
///
/// A request that is refused at the door never reaches a filter, so the headers that protect a page
/// are written here, where every answer passes.
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {
    /// A browser reads what does not say its characters in those of the page that asks.
    private static final Pattern OWN_FILE = Pattern.compile("/[a-z]+\\.(?:css|js|svg)");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /// After Boot's own, whose valve says whether a proxy was reached by HTTPS.
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> door() {
        return factory -> {
            factory.addEngineValves(new First());
            factory.addContextValves(new PlainRequests());
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(LastWords.class.getName());
                }
            });
        };
    }

    private static final class First extends ValveBase {
        First() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            SafeHeaders.write(request, response);
            // Languages are chosen on a page. The frame reads the browser's all the same, and more than ten were an
            // accident.
            request.getCoyoteRequest().getMimeHeaders().removeHeader("Accept-Language");
            // A request of which nothing can be made has no address.
            if (request.getRequestURI() != null
                    && OWN_FILE.matcher(request.getRequestURI()).matches()) {
                response.setCharacterEncoding(StandardCharsets.UTF_8);
            }
            Valve next = getNext();
            if (next != null) {
                next.invoke(request, response);
            }
        }
    }

    /// Nothing of ours takes parameters inside a path, and the firewall refuses them; but Spring
    /// decodes them before it is asked, and breaks over half an escape.
    ///
    /// An act on a page takes nothing from its address either: the same name there and in the form
    /// would be two values, and who reads the log would see one of them. Devices name a case or a
    /// place beside a body of bytes.
    ///
    /// What a browser would like to have is put into the sentence that refuses it, which no writer
    /// takes where it is not words.
    private static final class PlainRequests extends ValveBase {
        PlainRequests() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            Valve next = getNext();
            if (asksInNoWords(request)) {
                request.getCoyoteRequest().getMimeHeaders().removeHeader("Accept");
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            } else if (request.getRequestURI().indexOf(';') >= 0 || isActWithQuery(request)) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            } else if (next != null) {
                next.invoke(request, response);
            }
        }
    }

    private static boolean isActWithQuery(Request request) {
        return request.getQueryString() != null
                && !READING.contains(request.getMethod())
                && !request.getRequestURI().startsWith("/api/");
    }

    private static boolean asksInNoWords(Request request) {
        return Collections.list(request.getHeaders("Accept")).stream()
                .anyMatch(header -> header.chars().anyMatch(one -> (one < ' ' && one != '\t') || one > '~'));
    }

    /// One sentence for a request of which the server could make nothing: no page of the server's
    /// own, which would name its maker and wear a style the content policy forbids.
    public static final class LastWords extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            SafeHeaders.write(request, response);
            response.setContentType("text/plain;charset=UTF-8");
            try {
                response.getReporter().write(Texts.in(Language.ID).of("refusal.400"));
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                // The client has left.
            }
        }
    }
}
