package id.badak.permission;

import id.badak.kernel.Acting;
import id.badak.kernel.May;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Service;

/// Asks the line beside an act again when a module's door is entered, before its transaction
/// begins.
///
/// Whatever the way in was: a form, an operation from a device, a command or a job.
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class DoorPermissions {
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor doorsAskWhoActs() {
        var advisor =
                new DefaultPointcutAdvisor(new AnnotationMatchingPointcut(Service.class, May.class, true), new Asked());
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private static final class Asked implements MethodInterceptor {
        @Override
        public @Nullable Object invoke(MethodInvocation act) throws Throwable {
            var may = act.getMethod().getAnnotation(May.class);
            if (may != null && may.by() == May.By.ROLE) {
                Acting.get().require(may.roles());
            }
            return act.proceed();
        }
    }
}
