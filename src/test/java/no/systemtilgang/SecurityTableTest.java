package no.systemtilgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Every threat that docs/security.md names has a test, and the test command runs it. */
class SecurityTableTest {

    private static final int FEWEST = 80;

    private static final Path DOCUMENT = Path.of("docs", "security.md");
    private static final Path CLASSES = Path.of("target", "test-classes");

    private static final Pattern ROW = Pattern.compile("\\| *\\d+ *\\|.*");
    private static final Pattern TEST = Pattern.compile("(\\w+)#(\\w+)");

    /** What the test command runs: Surefire's names, and Failsafe's. */
    private static final Pattern RUN = Pattern.compile("\\w+(Test|IT)");

    /** The cells of a row. */
    private record Row(List<String> cells) {

        static Row of(String line) {
            String inside = line.strip().substring(1, line.strip().length() - 1);
            return new Row(Stream.of(inside.split("(?<!\\\\)\\|", -1))
                    .map(String::strip)
                    .toList());
        }

        int number() {
            return Integer.parseInt(cells.get(0));
        }

        String test() {
            return cells.get(cells.size() - 1);
        }
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(FEWEST);
    }

    @Test
    void everyRowIsWholeAndHasTheNextNumber() {
        assertThat(rows()).isNotEmpty().allSatisfy(it -> {
            assertThat(it.cells()).hasSize(6);
            assertThat(it.cells()).noneMatch(String::isBlank);
        });
        assertThat(rows().stream().map(Row::number))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, rows().size()).boxed().toList());
    }

    @Test
    void noAttackIsToldTwice() {
        assertThat(rows().stream().map(it -> it.cells().subList(1, 4))).doesNotHaveDuplicates();
    }

    @Test
    void everyRowsTestIsThereAndIsRun() {
        Map<String, List<Class<?>>> classes = testClasses();

        assertThat(rows()).allSatisfy(it -> {
            var named = TEST.matcher(it.test());
            assertThat(named.matches()).as(it.test()).isTrue();
            assertThat(named.group(1)).matches(RUN);
            assertThat(classes.getOrDefault(named.group(1), List.of()))
                    .as(it.test())
                    .filteredOn(type -> isRun(type, named.group(2)))
                    .hasSize(1);
        });
    }

    private static boolean isRun(Class<?> type, String name) {
        List<Method> methods = ReflectionSupport.findMethods(
                type,
                it -> it.getName().equals(name) && AnnotationSupport.isAnnotated(it, Testable.class),
                HierarchyTraversalMode.BOTTOM_UP);
        return !Modifier.isAbstract(type.getModifiers())
                && !AnnotationSupport.isAnnotated(type, Disabled.class)
                && methods.stream().anyMatch(it -> !AnnotationSupport.isAnnotated(it, Disabled.class));
    }

    /** By their simple names; of two with the same name only one may have the test. */
    private static Map<String, List<Class<?>>> testClasses() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(it -> CLASSES.relativize(it).toString())
                    .filter(it -> it.matches("[\\w/]+(Test|IT)\\.class"))
                    .map(it -> load(it.replace(".class", "").replace('/', '.')))
                    .collect(Collectors.groupingBy(Class::getSimpleName));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, SecurityTableTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Row> rows() {
        try {
            return Arrays.stream(Files.readString(DOCUMENT).split("\n"))
                    .filter(it -> ROW.matcher(it).matches())
                    .map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
