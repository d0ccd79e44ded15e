package id.badak.shell;

import id.badak.kernel.Acting;
import id.badak.kernel.May;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotationUtils;

/// Asks at every door whose method bears a [May], before its transaction begins: a page, an operation
/// and a command all pass here.
@Configuration(proxyBeanMethods = false)
class DoorGuard {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor doorAdvisor() {
        MethodInterceptor ask = call -> {
            var may = AnnotationUtils.findAnnotation(call.getMethod(), May.class);
            Acting.get().require(Objects.requireNonNull(may).roles());
            return call.proceed();
        };
        var advisor = new DefaultPointcutAdvisor(
                new AnnotationMatchingPointcut(org.springframework.stereotype.Service.class, May.class), ask);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }
}
