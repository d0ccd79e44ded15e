package id.badak.shell;

import id.badak.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/// Turns what was thrown into a page, or for a device into a small JSON body.
///
/// A refusal says its sentence; a request that no page understands is told so; anything else is an
/// accident, logged once with a reference and shown without a word about its inside. So is a constraint that refused:
/// a door that foresees one says it as its own refusal.
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class RefusalPages {
    @ExceptionHandler(Refusal.class)
    Object refuse(Refusal refusal, HttpServletRequest request) {
        var problem = refusal.problem();
        RefusalLog.note(problem.kind().status(), problem.key(), request);
        return answer(
                request,
                problem.kind().status(),
                problem.key(),
                Frames.texts(request).of(problem),
                "");
    }

    /// An id that is no id names nothing: the same answer as for one that nobody has.
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    Object unknown(HttpServletRequest request) {
        RefusalLog.note(404, "shell.unknown", request);
        return answer(request, 404, "shell.unknown", Frames.texts(request).of("refusal.404"), "");
    }

    @ExceptionHandler(AccessDeniedException.class)
    void leaveToSecurity(AccessDeniedException denied) {
        throw denied;
    }

    @ExceptionHandler(Exception.class)
    Object other(Exception thrown, HttpServletRequest request) throws Exception {
        if (thrown instanceof ErrorResponse understood
                && understood.getStatusCode().is4xxClientError()) {
            return understandable(understood.getStatusCode(), request);
        }
        if (isBadBody(thrown)) {
            return understandable(HttpStatus.BAD_REQUEST, request);
        }
        var accident = Accident.note(request.getMethod() + " " + request.getServletPath(), thrown);
        return answer(request, 500, "shell.accident", Frames.texts(request).of("refusal.500"), accident.reference());
    }

    /// Parameters are decoded, and their names looked at, only when a page first asks for one; a file where words are
    /// asked for is seen then too.
    private static boolean isBadBody(Exception thrown) {
        return thrown instanceof HttpMessageNotReadableException
                || thrown instanceof MultipartException
                || thrown instanceof MethodArgumentConversionNotSupportedException
                || thrown instanceof ServletRequestBindingException
                || thrown instanceof RequestRejectedException
                || thrown instanceof InvalidParameterException
                || thrown instanceof BindException;
    }

    private static Object understandable(HttpStatusCode status, HttpServletRequest request) {
        RefusalLog.note(status.value(), "shell.bad-request", request);
        var texts = Frames.texts(request);
        var key = "refusal." + status.value();
        return answer(request, status.value(), "shell.bad-request", texts.of(texts.has(key) ? key : "refusal.400"), "");
    }

    private static Object answer(
            HttpServletRequest request, int status, String key, String sentence, String reference) {
        if (request.getServletPath().startsWith("/api/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("problem", key, "sentence", sentence, "reference", reference));
        }
        var page = new ModelAndView("shell/refusal", Map.of("view", new RefusalView(status, sentence, reference)));
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }
}
