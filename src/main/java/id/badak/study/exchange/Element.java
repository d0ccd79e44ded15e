package id.badak.study.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One element of REFI's XML. REFI has no mixed content: an element holds elements, or text.
///
/// @param line where it began, 0 where we made it
record Element(String name, Map<String, String> attributes, List<Element> children, String text, int line) {
    Element {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    static Building named(String name) {
        return new Building(name);
    }

    @Nullable
    String get(String attribute) {
        return attributes.get(attribute);
    }

    Optional<Element> child(String wanted) {
        return all(wanted).findFirst();
    }

    Stream<Element> all(String wanted) {
        return children.stream().filter(child -> child.name().equals(wanted));
    }

    /// The elements of a container, or none where there is no container.
    List<Element> in(String container, String wanted) {
        return child(container).stream().flatMap(one -> one.all(wanted)).toList();
    }

    String textOf(String wanted) {
        return child(wanted).map(Element::text).orElse("");
    }

    /// This element and all below it.
    Stream<Element> withAll() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Element::withAll));
    }

    Element with(Map<String, String> otherAttributes, List<Element> otherChildren) {
        return new Element(name, otherAttributes, otherChildren, text, line);
    }

    /// An element that is being put together, in REFI's order.
    static final class Building {
        private final String name;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final List<Element> children = new ArrayList<>();
        private String text = "";

        private Building(String name) {
            this.name = name;
        }

        /// Adds an attribute, or nothing where there is no value.
        Building set(String attribute, @Nullable Object value) {
            if (value != null) {
                attributes.put(attribute, value.toString());
            }
            return this;
        }

        Building add(Element child) {
            children.add(child);
            return this;
        }

        Building add(List<Element> several) {
            children.addAll(several);
            return this;
        }

        /// Adds what holds the elements, or nothing where there are none: REFI allows no empty one.
        Building addIn(String container, List<Element> several) {
            return several.isEmpty() ? this : add(named(container).add(several).build());
        }

        Building text(String words) {
            text = words;
            return this;
        }

        Element build() {
            return new Element(name, attributes, children, text, 0);
        }
    }
}
