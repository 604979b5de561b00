package fr.gisement.rights;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;

/** What the application's services can be asked to do, as far as it is ours and public. */
final class GuardedActions {

    /** @param bean the service as others get it, with its guard around it */
    record Action(Object bean, Class<?> service, Method method) {

        String name() {
            return service.getSimpleName() + "." + method.getName();
        }

        boolean guarded() {
            return AnnotatedElementUtils.hasAnnotation(method, PreAuthorize.class)
                    || AnnotatedElementUtils.hasAnnotation(service, PreAuthorize.class);
        }
    }

    private GuardedActions() {}

    /** Every public method of every public service. */
    static List<Action> of(ConfigurableListableBeanFactory beans) {
        return Arrays.stream(beans.getBeanDefinitionNames())
                .filter(name -> {
                    Class<?> type = beans.getType(name, false);
                    return type != null && type.getName().startsWith("fr.gisement.");
                })
                .filter(beans::isSingleton)
                .map(beans::getBean)
                .filter(bean -> isService(AopUtils.getTargetClass(bean)))
                .flatMap(bean -> {
                    Class<?> service = AopUtils.getTargetClass(bean);
                    return Arrays.stream(service.getDeclaredMethods())
                            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                            .map(method -> new Action(bean, service, method));
                })
                .sorted(Comparator.comparing(Action::name)
                        .thenComparing(action -> action.method().toString()))
                .toList();
    }

    /** Ours, for others to call, and no data: settings are records. */
    private static boolean isService(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && !type.isRecord()
                && !type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test");
    }
}
