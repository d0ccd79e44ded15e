package id.badak.walk;

import static id.badak.cast.OpenApi.escape;
import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.OpenApi;
import id.badak.cast.Photos;
import id.badak.cast.TestDatabase;
import id.badak.cast.WithBadak;
import id.badak.database.Zone;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.Role;
import id.badak.kernel.Sha256;
import id.badak.prove.nonsense.Bases;
import id.badak.prove.route.Caller;
import id.badak.prove.route.Planted;
import id.badak.prove.route.Route;
import id.badak.registry.facility.Facilities;
import id.badak.sync.OperationReceiver;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `docs/openapi.yaml` says what the running program does: no address too few or too many, its parameters, bodies and
/// answers as they are.
@WithBadak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTests {
    private static final Set<Role> ALL =
            Set.of(Role.OWNER, Role.MENTOR, Role.COORDINATOR, Role.INSPECTOR, Role.HEAD, Role.RESEARCHER);
    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Facilities facilities;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private List<OperationReceiver<?>> receivers;

    private final OpenApi api = OpenApi.read();
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<Role, Caller> callers = new EnumMap<>(Role.class);
    private Planted own;

    @BeforeAll
    void plant() {
        own = Planted.in(port, cast.inNewOffice(), facilities, TestDatabase.address());
        ALL.forEach(role -> callers.put(role, Caller.signedIn(port, own.the(role))));
    }

    @Test
    void isWhatTheOfficialSchemaAllows() {
        assertThat(api.faultsOf(api.whole())).isEmpty();
        assertThat(api.faultsOf(JsonMapper.shared().createObjectNode().put("openapi", "3.1.0")))
                .as("of a description without a title")
                .isNotEmpty();
    }

    @Test
    void namesEveryAddressThatAnswersWithSomethingElseThanAPage() {
        var described = new TreeSet<String>();
        operations().forEach((name, _) -> described.add(name));

        assertThat(described).isEqualTo(handlers().keySet());
    }

    @Test
    void namesTheActOfEachAddress() {
        var all = new SoftAssertions();
        handlers()
                .forEach((name, handler) -> all.assertThat(
                                operation(name).path("x-act").asString())
                        .as(name)
                        .isEqualTo(Objects.requireNonNull(handler.getMethodAnnotation(May.class))
                                .act()));
        all.assertAll();
    }

    /// What comes as one map cannot be compared by its names.
    @Test
    void namesTheParametersOfEachAddressAndTheirTypes() {
        var all = new SoftAssertions();
        handlers().forEach((name, handler) -> {
            var described = parameters(name);
            var declared = new TreeMap<String, MethodParameter>();
            Stream.of(handler.getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                            || parameter.hasParameterAnnotation(PathVariable.class))
                    .forEach(parameter -> declared.put(parameter.getParameter().getName(), parameter));
            if (declared.values().stream().anyMatch(one -> Map.class.isAssignableFrom(one.getParameterType()))) {
                return;
            }
            all.assertThat(described.keySet()).as(name).isEqualTo(declared.keySet());
            declared.forEach((parameter, type) -> {
                var schema = described.getOrDefault(parameter, "");
                all.assertThat(typeOf(schema)).as("%s %s", name, parameter).isEqualTo(typeOf(type.getParameterType()));
                if (isRequired(type)) {
                    all.assertThat(required(name)).as(name).contains(parameter);
                }
            });
        });
        all.assertAll();
    }

    /// An inspection comes by its form only, which is an operation too: no device of an inspector's is let in.
    @Test
    void namesTheKindsOfOperationsThatADeviceMaySend() {
        var kinds = receivers.stream()
                .filter(receiver -> receiver.zone() == Zone.COACHING)
                .map(OperationReceiver::kind)
                .toList();

        assertThat(kindSchemas().keySet()).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void namesTheFieldsOfEachKindAndTheirTypes() {
        var all = new SoftAssertions();
        kindSchemas().forEach((kind, body) -> {
            var type = receivers.stream()
                    .filter(receiver -> receiver.kind().equals(kind))
                    .findFirst()
                    .orElseThrow()
                    .type();
            compare(all, kind, body, type);
        });
        all.assertAll();
    }

    /// As nobody, and as each role with and without a token, of its own things.
    @Test
    void saysHowEachIsAnsweredWhoeverAsks() {
        var all = new SoftAssertions();
        for (var route : Route.list(mapping)) {
            if (operation(route.toString()).isMissingNode()) {
                continue;
            }
            judge(all, route, "nobody", send(route, null, false, own));
            callers.forEach((role, caller) -> {
                judge(all, route, role.name(), send(route, caller, true, own));
                judge(all, route, role + " without a token", send(route, caller, false, own));
                judge(all, route, role + " of nothing", send(route, caller, true, own.missing()));
            });
        }
        all.assertAll();
    }

    /// Reading is done above; here is what changes something.
    @Test
    void saysHowEachIsAnsweredWhenItIsDone() {
        var all = new SoftAssertions();
        var mentor = Objects.requireNonNull(callers.get(Role.MENTOR));
        var photo = Photos.of(Color.MAGENTA);
        var mentorCase = Objects.requireNonNull(own.fields().get("kasus"));
        var done = new TreeSet<String>();
        for (var operation : Bases.operations(own)) {
            for (var sent : List.of(operation, operation.replaceFirst("\"kind\"", "\"kin\""))) {
                var answer = post(mentor, "/api/operasi", "application/json", sent.getBytes(StandardCharsets.UTF_8));
                judge(all, "POST /api/operasi", sent, answer);
                JsonMapper.shared()
                        .readTree(answer.body())
                        .path("answers")
                        .forEach(one -> done.add(one.at("/receipt/kind").asString("")));
            }
        }
        all.assertThat(done).contains("visit.record", "task.review");
        judgeDone(all, "POST /api/bukti", post(mentor, "/api/bukti", "multipart/form-data; boundary=b", parts(photo)));
        var begun = post(
                mentor,
                "/api/bukti/unggahan",
                FORM,
                form(Map.of(
                        "kasus",
                        mentorCase,
                        "sidik",
                        Sha256.of(photo).hex(),
                        "besar",
                        Integer.toString(photo.length))));
        judgeDone(all, "POST /api/bukti/unggahan", begun);
        var path = "/api/bukti/unggahan/"
                + JsonMapper.shared().readTree(begun.body()).path("id").asString();
        judgeDone(
                all,
                "POST /api/bukti/unggahan/{id}/potongan",
                post(mentor, path + "/potongan?mulai=0", "application/octet-stream", photo));
        judgeDone(all, "POST /api/bukti/unggahan/{id}/selesai", post(mentor, path + "/selesai", FORM, new byte[0]));
        all.assertAll();
    }

    private void compare(SoftAssertions all, String at, String pointer, Class<?> type) {
        var schema = api.whole().at(api.resolve(pointer));
        var components = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getGenericType));
        var described = new TreeSet<String>();
        schema.path("properties").properties().forEach(property -> described.add(property.getKey()));
        all.assertThat(described).as(at).isEqualTo(new TreeSet<>(components.keySet()));
        all.assertThat(schema.path("additionalProperties").asBoolean(true))
                .as(at)
                .isFalse();
        components.forEach((name, component) ->
                compareType(all, at + "." + name, api.resolve(pointer) + "/properties/" + name, component));
    }

    private void compareType(SoftAssertions all, String at, String pointer, Type type) {
        if (type instanceof ParameterizedType several) {
            var arguments = several.getActualTypeArguments();
            var inner = several.getRawType() == Map.class ? "/additionalProperties" : "/items";
            all.assertThat(typeOf(pointer)).as(at).isEqualTo(several.getRawType() == Map.class ? "object" : "array");
            compareType(all, at + "[]", api.resolve(pointer) + inner, arguments[arguments.length - 1]);
            return;
        }
        var plain = (Class<?>) type;
        if (plain.isRecord()) {
            compare(all, at, pointer, plain);
            return;
        }
        all.assertThat(typeOf(pointer)).as(at).isEqualTo(typeOf(plain));
        if (plain.isEnum()) {
            var words = Arrays.stream(plain.getEnumConstants())
                    .map(Object::toString)
                    .toList();
            var described = StreamSupport.stream(
                            api.whole().at(api.resolve(pointer)).path("enum").spliterator(), false)
                    .map(JsonNode::asString)
                    .toList();
            all.assertThat(described).as(at).isEqualTo(words);
        }
    }

    /// As in `string uuid`; null beside another type is left out.
    private String typeOf(String pointer) {
        var schema = api.whole().at(api.resolve(pointer));
        if (schema.has("contentMediaType")) {
            return "file";
        }
        var type = schema.path("type");
        var name = type.isArray() ? type.get(0).asString() : type.asString("");
        return (name + " " + schema.path("format").asString("")).strip();
    }

    private static String typeOf(Class<?> type) {
        if (type.isEnum() || type == String.class) {
            return "string";
        }
        return Map.of(
                        UUID.class, "string uuid",
                        LocalDate.class, "string date",
                        int.class, "integer int32",
                        long.class, "integer int64",
                        boolean.class, "boolean",
                        MultipartFile.class, "file")
                .getOrDefault(type, type.getName());
    }

    private static boolean isRequired(MethodParameter parameter) {
        var asked = AnnotatedElementUtils.getMergedAnnotation(parameter.getParameter(), RequestParam.class);
        return asked == null || (asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE));
    }

    /// The bodies by kind.
    private Map<String, String> kindSchemas() {
        var kinds = new TreeMap<String, String>();
        api.whole().at("/components/schemas/Operation/oneOf").forEach(one -> {
            var pointer = one.path("$ref").asString().substring(1) + "/properties";
            kinds.put(api.whole().at(pointer + "/kind/const").asString(), pointer + "/body");
        });
        return kinds;
    }

    /// By name, where their schemas stand: in the path, the query and the form.
    private Map<String, String> parameters(String name) {
        var found = new TreeMap<String, String>();
        var pointer = pointer(name);
        for (var i = 0; i < operation(name).path("parameters").size(); i++) {
            var one = api.resolve(pointer + "/parameters/" + i);
            found.put(api.whole().at(one + "/name").asString(), one + "/schema");
        }
        for (var type : List.of("multipart/form-data", FORM)) {
            var schema = pointer + "/requestBody/content/" + escape(type) + "/schema/properties";
            api.whole()
                    .at(schema)
                    .properties()
                    .forEach(field -> found.put(field.getKey(), schema + "/" + field.getKey()));
        }
        return found;
    }

    private Set<String> required(String name) {
        var found = new TreeSet<String>();
        var pointer = pointer(name);
        for (var i = 0; i < operation(name).path("parameters").size(); i++) {
            var one = api.whole().at(api.resolve(pointer + "/parameters/" + i));
            if (one.path("required").asBoolean(false)) {
                found.add(one.path("name").asString());
            }
        }
        operation(name)
                .path("requestBody")
                .path("content")
                .forEach(body -> body.at("/schema/required").forEach(field -> found.add(field.asString())));
        return found;
    }

    private Map<String, JsonNode> operations() {
        var all = new TreeMap<String, JsonNode>();
        api.whole()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> all.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue())));
        return all;
    }

    private static String pointer(String name) {
        var space = name.indexOf(' ');
        return "/paths/" + escape(name.substring(space + 1)) + "/"
                + name.substring(0, space).toLowerCase(Locale.ROOT);
    }

    private JsonNode operation(String name) {
        return api.whole().at(pointer(name));
    }

    /// Handlers that name no template: they give a body, or write one by themselves.
    private Map<String, HandlerMethod> handlers() {
        var all = new TreeMap<String, HandlerMethod>();
        mapping.getHandlerMethods().forEach((mapped, handler) -> {
            if (givesABody(handler)) {
                mapped.getPatternValues()
                        .forEach(pattern -> mapped.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> all.put(method + " " + pattern, handler)));
            }
        });
        return all;
    }

    private static boolean givesABody(HandlerMethod handler) {
        var type = handler.getReturnType().getParameterType();
        if (type == ResponseEntity.class) {
            var body =
                    ResolvableType.forMethodParameter(handler.getReturnType()).getGeneric(0);
            return body.resolve(Object.class) != Void.class;
        }
        return type == void.class
                || AnnotatedElementUtils.hasAnnotation(handler.getMethod(), ResponseBody.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class);
    }

    private void judgeDone(SoftAssertions all, String name, HttpResponse<byte[]> answer) {
        all.assertThat(answer.statusCode()).as(name).isEqualTo(200);
        judge(all, name, "done", answer);
    }

    private void judge(SoftAssertions all, Route route, String who, HttpResponse<byte[]> answer) {
        judge(all, route.toString(), who, answer);
    }

    /// Holds an answer to what is described: its status, type, headers and body.
    private void judge(SoftAssertions all, String name, String who, HttpResponse<byte[]> answer) {
        var as = name + " as " + who + " → " + answer.statusCode();
        var responses = pointer(name) + "/responses/";
        var status = Integer.toString(answer.statusCode());
        var described =
                api.resolve(responses + (api.whole().at(responses + status).isMissingNode() ? "default" : status));
        var content = api.whole().at(described + "/content");
        api.whole().at(described + "/headers").properties().forEach(header -> {
            var schema = api.resolve(described + "/headers/" + header.getKey()) + "/schema";
            var value = JsonMapper.shared()
                    .getNodeFactory()
                    .stringNode(answer.headers().firstValue(header.getKey()).orElse(""));
            all.assertThat(api.misfits(schema, value)).as(as).isEmpty();
        });
        if (content.isMissingNode()) {
            all.assertThat(answer.body()).as(as).isEmpty();
            return;
        }
        var type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        all.assertThat(content.has(type)).as("%s of type %s", as, type).isTrue();
        var schema = described + "/content/" + escape(type) + "/schema";
        if (type.equals("application/json") && !api.whole().at(schema).isMissingNode()) {
            all.assertThat(api.misfits(api.resolve(schema), JsonMapper.shared().readTree(answer.body())))
                    .as(as)
                    .isEmpty();
        }
    }

    private HttpResponse<byte[]> send(Route route, @Nullable Caller caller, boolean withToken, Planted planted) {
        var path = route.path(planted.values());
        if (route.isRead()) {
            return send(caller, withToken, path + Caller.query(route, planted), HttpRequest.Builder::GET);
        }
        var isJson = route.takesJson();
        var body = isJson
                ? "{\"operations\":[{\"id\":\"%s\",\"kind\":\"visit.record\",\"body\":{}}]}".formatted(Ids.next())
                : new String(
                        form(route.ids().stream()
                                .collect(Collectors.toMap(
                                        id -> id,
                                        id -> Objects.requireNonNull(
                                                planted.fields().get(id))))),
                        StandardCharsets.UTF_8);
        return send(
                caller,
                withToken,
                path,
                request -> request.header("Content-Type", isJson ? "application/json" : FORM)
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<byte[]> post(Caller caller, String path, String type, byte[] body) {
        return send(
                caller,
                true,
                path,
                request -> request.header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<byte[]> send(
            @Nullable Caller caller, boolean withToken, String path, UnaryOperator<HttpRequest.Builder> with) {
        var request = with.apply(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));
        if (caller != null) {
            request.header("Cookie", "badak=" + caller.visitor().cookie("badak"));
        }
        if (caller != null && withToken) {
            request.header(Caller.TOKEN, caller.token());
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new AssertionError(path, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, stopped);
        }
    }

    private byte[] parts(byte[] photo) {
        var body = new ByteArrayOutputStream();
        body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"kasus\"\r\n\r\n%s\r\n"
                .formatted(own.fields().get("kasus"))
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"foto\"; filename=\"f\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(photo);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
