package id.badak.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import id.badak.database.Statements;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractUrlBasedView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/// Renders templates that were compiled with the program.
///
/// A template's class stands in the package of its folder, so the view it is given may stay
/// package-private. It gets two things: `frame` and `view`.
@Configuration(proxyBeanMethods = false)
class JteConfiguration {

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, JteConfiguration.class.getClassLoader(), "id.badak");
    }

    @Bean
    ViewResolver templateResolver(TemplateEngine engine, Frames frames) {
        var resolver = new UrlBasedViewResolver() {
            @Override
            protected AbstractUrlBasedView instantiateView() {
                return new Template(engine, frames);
            }
        };
        resolver.setViewClass(Template.class);
        resolver.setSuffix(".jte");
        return resolver;
    }

    private static final class Template extends AbstractUrlBasedView {
        private final TemplateEngine engine;
        private final Frames frames;

        Template(TemplateEngine engine, Frames frames) {
            this.engine = engine;
            this.frames = frames;
            setContentType("text/html;charset=UTF-8");
        }

        /// Renders into memory first: a page that fails half-way must become the accident page, and
        /// the number of statements can be told in a header.
        @Override
        protected void renderMergedOutputModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
            var parameters = new HashMap<String, Object>();
            parameters.put("frame", frames.of(request));
            if (model.containsKey("view")) {
                parameters.put("view", model.get("view"));
            }
            var page = new Utf8ByteOutput();
            engine.render(String.valueOf(getUrl()), parameters, page);
            response.setContentType(getContentType());
            response.setHeader("Cache-Control", "no-store");
            if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
                // On a refusal it would tell whether what was asked for is there.
                response.setHeader("Server-Timing", "db;desc=\"" + Statements.sinceReset() + "\"");
            }
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        }
    }
}
