package no.systemtilgang.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Profile;

/** Exists in the trial only. */
@Profile("demo")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Demo {}
